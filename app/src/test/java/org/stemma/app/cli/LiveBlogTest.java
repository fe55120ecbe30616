package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A page that tells of everything of a day belongs to no two stories, and nothing comes from it that is older. */
class LiveBlogTest {
    private static final String BANK =
            "The central bank of Sebria raised its key interest rate by half a point to six per cent on Tuesday, citing"
                    + " stubborn inflation in food and rents.\n\nGovernor Tomas Brandt said another step in May was possible.";
    private static final String FERRY =
            "A car ferry with 212 people on board ran aground off the island of Tolm in thick fog on Tuesday.\n\n"
                    + "Lifeboats took everyone off within two hours, the coast guard said, and nobody was hurt.";
    private static final String BLOG = "17:40 The choir of Malk won the autumn prize with a song about snow.\n\n"
            + "16:05 Lorries queue at the Karst pass, which stays closed until morning.\n\n"
            + "12:10 Lifeboats took everyone off the ferry aground off Tolm within two hours.\n\n"
            + "09:15 The central bank of Sebria raised its key interest rate by half a point to six per cent on Tuesday.\n\n"
            + "08:30 Good morning. Here is what the day brings.";
    private static final String STREAM = report("bank", "08", "Central bank raises key rate to six per cent", BANK)
            + report("bank-copy", "09", "Sebria's central bank lifts rate", BANK)
            + report("ferry", "10", "Ferry runs aground off Tolm", FERRY)
            + report("ferry-copy", "11", "All 212 taken off ferry in fog", FERRY)
            + report("blog", "18", "Live: Tuesday as it happened", BLOG);

    private static String report(String key, String hour, String headline, String text) {
        return ProgramRun.record(Map.of(
                "id",
                key,
                "headline",
                headline,
                "published",
                "2031-03-04T" + hour + ":00Z",
                "outlet",
                key + " Post",
                "text",
                text));
    }

    @Test
    void doesNotGlueItsStoriesTogetherInGroup() {
        Map<String, String> stories = ProgramRun.withInput(STREAM, "group", "-").lines().stream()
                .collect(Collectors.toMap(
                        line -> line.get("key").asString(),
                        line -> line.get("story").asString()));
        assertThat(stories.get("bank")).isEqualTo(stories.get("bank-copy")).isNotEqualTo(stories.get("ferry"));
        assertThat(stories.get("ferry")).isEqualTo(stories.get("ferry-copy"));
    }

    @Test
    void isNobodysOriginInTrace() {
        JsonNode trace = ProgramRun.withInput(STREAM, "trace", "-", "--format", "jsonl")
                .lines()
                .getFirst();
        List<String> parents = trace.get("stories")
                .valueStream()
                .flatMap(story -> story.get("derivations").valueStream())
                .map(link -> link.get("from").asString())
                .toList();
        assertThat(parents).contains("bank", "ferry").doesNotContain("blog");
    }
}
