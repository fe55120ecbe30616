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
     */
    public record Member(
            String key, String newsroom, @Nullable String credited, List<String> origins, double confidence) {
        public Member {
            origins = List.copyOf(origins);
        }
    }

    /** Accounts written independently. */
    public int newsrooms() {
        return (int) members.stream().map(Member::newsroom).distinct().count();
    }
}
