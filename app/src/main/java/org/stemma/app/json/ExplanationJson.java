package org.stemma.app.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.lineage.Explanation;

/** Why a story's counts are what they are, as {@code trace --explain} prints it. */
public record ExplanationJson(List<JoinedJson> newsrooms, List<RestJson> origins, List<DoubtJson> undecided) {
    static ExplanationJson of(Explanation explanation, Offsets offsets) {
        return new ExplanationJson(
                explanation.newsrooms().stream()
                        .map(each -> JoinedJson.of(each, offsets))
                        .toList(),
                explanation.origins().stream()
                        .map(each -> RestJson.of(each, offsets))
                        .toList(),
                explanation.undecided().stream()
                        .map(each -> new DoubtJson(each.report(), each.reasons()))
                        .toList());
    }

    /** Why a report is counted into a newsroom; {@code with} is the other report, null where it is the agency or publisher. */
    public record JoinedJson(
            String newsroom,
            String report,
            String by,
            @Nullable String with,
            String reason,
            List<Offsets.Place> evidence) {
        static JoinedJson of(Explanation.Joined joined, Offsets offsets) {
            return new JoinedJson(
                    joined.newsroom(),
                    joined.report(),
                    joined.by().word(),
                    joined.with(),
                    joined.reason(),
                    joined.evidence().stream().map(offsets::of).toList());
        }
    }

    /** What an origin rests on in one report; {@code from} is the report that this one has it from. */
    public record RestJson(
            String origin,
            String report,
            @Nullable String from,
            double confidence,
            String reason,
            List<Offsets.Place> evidence) {
        static RestJson of(Explanation.Rest rest, Offsets offsets) {
            return new RestJson(
                    rest.origin(),
                    rest.report(),
                    rest.from(),
                    Math.round(rest.confidence() * 100) / 100.0,
                    rest.reason(),
                    rest.evidence().stream().map(offsets::of).toList());
        }
    }

    /** Why a report's origin is not decided. */
    public record DoubtJson(String report, List<String> reasons) {}
}
