package org.stemma.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The family tree of one story: its members, its origins, and the links between them. No link runs in a circle. */
public record Lineage(List<Member> members, List<Origin> origins, List<Derivation> derivations) {
    public Lineage {
        members = List.copyOf(members);
        origins = List.copyOf(origins);
        derivations = List.copyOf(derivations);
    }

    /**
     * What Stemma concludes of one report of the story.
     *
     * @param newsroom who wrote the account: reports with the same newsroom are one account
     * @param credited the agency that the page itself credits
     * @param origins ids of origins, {@code unknown} where nothing decides
     * @param confidence in the origins, 0 to 1
     * @param house whether the newsroom is that of an agency or outlet whose copy others carry
     * @param doubts why nothing decides, in words for a reader; empty where something does
     */
    public record Member(
            String key,
            String newsroom,
            @Nullable String credited,
            List<String> origins,
            double confidence,
            boolean house,
            List<String> doubts) {
        public Member {
            origins = List.copyOf(origins);
            doubts = List.copyOf(doubts);
        }

        /** A report of which something is known. */
        public Member(String key, String newsroom, @Nullable String credited, List<String> origins, double confidence) {
            this(key, newsroom, credited, origins, confidence, false, List.of());
        }
    }

    /** Accounts written independently. */
    public int newsrooms() {
        return (int) members.stream().map(Member::newsroom).distinct().count();
    }
}
