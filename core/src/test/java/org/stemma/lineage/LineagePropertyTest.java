package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.stemma.event.AnalyzedReport;
import org.stemma.report.Moment;

class LineagePropertyTest {
    private static final List<String> PIECES = List.of(
            "The dam above the quarry at Ostrand gave way shortly before noon on the second day of rain.",
            "Engineers had asked for the sluice to be opened a week earlier, according to letters kept at the county.",
            "OSTRAND (AP) \u2014 Nobody lived in the flooded meadows, but forty cows had to be driven to higher ground.",
            "A new wall is to be finished before winter, and the quarry stays shut until inspectors have seen it.",
            "\u201CWe were lucky this once and shall not be again,\u201D the mayor said beside the broken gate.");

    /** Stories of texts made of common pieces, so that reports derive from one another in every way. */
    @Provide
    Arbitrary<List<AnalyzedReport>> stories() {
        Arbitrary<String> text =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6).map(pieces -> String.join("\n\n", pieces));
        return text.list().ofMinSize(1).ofMaxSize(9).map(LineagePropertyTest::story);
    }

    private static List<AnalyzedReport> story(List<String> texts) {
        List<AnalyzedReport> story = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int mark = texts.get(i).length();
            String published = mark % 4 == 0 ? "" : "2031-03-0" + (1 + mark % 7);
            story.add(Stories.report("r" + i, "Outlet " + mark % 3, published, texts.get(i)));
        }
        return story;
    }

    private static Map<String, AnalyzedReport> byKey(List<AnalyzedReport> story) {
        Map<String, AnalyzedReport> byKey = new HashMap<>();
        story.forEach(report -> byKey.put(report.key(), report));
        return byKey;
    }

    @Property(tries = 60)
    void noLinkRunsInACircleAndNoReportHasTwoParents(@ForAll("stories") List<AnalyzedReport> story) {
        Map<String, AnalyzedReport> byKey = byKey(story);
        Map<String, String> parents = new HashMap<>();
        for (Derivation link : Stories.TRACER.trace(story).derivations()) {
            if (byKey.containsKey(link.from())) {
                assertThat(parents.put(link.to(), link.from())).isNull();
            }
        }
        for (String key : byKey.keySet()) {
            String at = key;
            for (int steps = 0; at != null; steps++) {
                assertThat(steps).isLessThanOrEqualTo(story.size());
                at = parents.get(at);
            }
        }
    }

    @Property(tries = 60)
    void noParentIsYoungerThanItsChild(@ForAll("stories") List<AnalyzedReport> story) {
        Map<String, AnalyzedReport> byKey = byKey(story);
        for (Derivation link : Stories.TRACER.trace(story).derivations()) {
            AnalyzedReport parent = byKey.get(link.from());
            Moment from = parent == null ? null : parent.report().metadata().published();
            AnalyzedReport child = byKey.get(link.to());
            Moment to = child == null ? null : child.report().metadata().published();
            if (from != null && to != null) {
                assertThat(from.date()).isBeforeOrEqualTo(to.date());
            }
        }
    }

    @Property(tries = 60)
    void everyLinkIsSureEnoughAndItsEvidenceLiesInTheTexts(@ForAll("stories") List<AnalyzedReport> story) {
        Map<String, AnalyzedReport> byKey = byKey(story);
        Lineage lineage = Stories.TRACER.trace(story);
        assertThat(lineage).isEqualTo(Stories.TRACER.trace(story));
        for (Derivation link : lineage.derivations()) {
            assertThat(link.confidence()).isGreaterThanOrEqualTo(Derivation.THRESHOLD);
            link.evidence().forEach(passage -> {
                AnalyzedReport report = byKey.get(passage.report());
                assertThat(report).isNotNull();
                int length = report == null ? 0 : report.report().text().length();
                assertThat(passage.span().end()).isLessThanOrEqualTo(length);
                assertThat(passage.span().isEmpty()).isFalse();
            });
        }
    }
}
