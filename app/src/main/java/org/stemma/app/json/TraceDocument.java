package org.stemma.app.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.AnalyzeLine.ActorJson;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StatementView;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.VariationView;
import org.stemma.compare.StoryStatement;
import org.stemma.event.Event;
import org.stemma.gazetteer.Place;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.Trace;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Passage;
import org.stemma.report.Report;

/** What {@code trace} prints. */
public record TraceDocument(List<AnalyzeLine> reports, List<StoryJson> stories) {

    /** The document of one trace. */
    public static TraceDocument of(Trace trace) {
        Offsets offsets = Offsets.of(trace.documents());
        return new TraceDocument(
                trace.documents().stream().map(AnalyzeLine::of).toList(),
                trace.stories().stream()
                        .map(each -> StoryJson.of(each, offsets))
                        .toList());
    }

    /** A story. */
    public record StoryJson(
            String id,
            @Nullable String headline,
            @Nullable String first,
            @Nullable String last,
            CountsJson counts,
            List<MemberJson> reports,
            List<OriginJson> origins,
            List<DerivationJson> derivations,
            List<StatementJson> statements,
            List<EventJson> events,
            List<WordsJson> onlyIn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ExplanationJson explanation) {
        /** A story whose reports stand elsewhere. */
        public static StoryJson of(TracedStory s) {
            return of(s, Offsets.ofReports(s.reports()));
        }

        /** The same without the reasons of its counts. */
        public StoryJson withoutExplanation() {
            return new StoryJson(
                    id, headline, first, last, counts, reports, origins, derivations, statements, events, onlyIn, null);
        }

        static StoryJson of(TracedStory s, Offsets offsets) {
            return new StoryJson(
                    s.story().id(),
                    s.headline(),
                    ReadLine.string(s.first()),
                    ReadLine.string(s.last()),
                    new CountsJson(s.reports().size(), s.newsrooms(), s.origins(), s.undecided()),
                    s.lineage().members().stream().map(MemberJson::of).toList(),
                    s.lineage().origins().stream().map(OriginJson::of).toList(),
                    s.lineage().derivations().stream()
                            .map(each -> DerivationJson.of(each, s, offsets))
                            .toList(),
                    StoryView.of(1, s).statements().stream()
                            .map(each -> StatementJson.of(each, offsets))
                            .toList(),
                    s.events().stream().map(EventJson::of).toList(),
                    s.comparison().onlyIn().stream()
                            .map(each -> WordsJson.of(each, s, offsets))
                            .toList(),
                    s.explanation() == null ? null : ExplanationJson.of(s.explanation(), offsets));
        }
    }

    /** How many reports, accounts and origins; {@code undecided} reports are no origin's. */
    public record CountsJson(int reports, int newsrooms, int origins, int undecided) {}

    /** What is concluded of one report. */
    public record MemberJson(
            String key, String newsroom, @Nullable String credited, List<String> origins, double confidence) {
        static MemberJson of(Lineage.Member m) {
            return new MemberJson(m.key(), m.newsroom(), m.credited(), m.origins(), rounded(m.confidence()));
        }
    }

    /** Where information came from. */
    public record OriginJson(String id, String name, String kind) {
        static OriginJson of(Origin o) {
            return new OriginJson(o.id(), o.name(), o.kind().word());
        }
    }

    /** A typed link with its evidence; {@code leftOut} is what {@code to} has not kept of {@code from}. */
    public record DerivationJson(
            String from,
            String to,
            String kind,
            double confidence,
            List<Offsets.Place> evidence,
            List<ReasonJson> reasons,
            List<WordsJson> leftOut) {
        static DerivationJson of(Derivation d, TracedStory story, Offsets offsets) {
            return new DerivationJson(
                    d.from(),
                    d.to(),
                    d.kind().word(),
                    rounded(d.confidence()),
                    d.evidence().stream().map(offsets::of).toList(),
                    d.reasons().stream()
                            .map(each -> new ReasonJson(each.text(), rounded(each.weight())))
                            .toList(),
                    story.comparison().leftOut(d.from(), d.to()).stream()
                            .map(each -> WordsJson.of(each, story, offsets))
                            .toList());
        }
    }

    /** What spoke for a link. */
    public record ReasonJson(String text, double weight) {}

    /** One statement over the reports. */
    public record StatementJson(
            String id,
            @Nullable ActorJson speaker,
            @Nullable ActorJson addressee,
            String gist,
            List<String> origins,
            List<WordingJson> wordings,
            List<DifferenceJson> differences) {
        static StatementJson of(StatementView view, Offsets offsets) {
            StoryStatement s = view.statement();
            return new StatementJson(
                    s.id(),
                    ActorJson.of(s.speaker()),
                    ActorJson.of(s.addressee()),
                    s.gist(),
                    s.origins(),
                    s.wordings().stream()
                            .map(each -> WordingJson.of(each, offsets))
                            .toList(),
                    IntStream.range(0, s.variations().size())
                            .mapToObj(i -> DifferenceJson.of(
                                    s.variations().get(i), view.variations().get(i), offsets))
                            .toList());
        }
    }

    /** A statement as one report has it. */
    public record WordingJson(String report, int begin, int end, String text, boolean quoted, List<String> channel) {
        static WordingJson of(StoryStatement.Wording w, Offsets offsets) {
            Offsets.Place at = offsets.of(w.passage());
            return new WordingJson(at.report(), at.begin(), at.end(), w.text(), w.quoted(), w.channel());
        }
    }

    /** What the reports have in one place of a statement, whether it is within quotation marks, and who changed it. */
    public record DifferenceJson(String kind, boolean quoted, List<ValueJson> values, List<ChangeJson> changes) {
        static DifferenceJson of(StoryStatement.Variation v, VariationView view, Offsets offsets) {
            return new DifferenceJson(
                    v.kind().word(),
                    v.quoted(),
                    v.values().stream().map(each -> ValueJson.of(each, offsets)).toList(),
                    view.changes().stream().map(ChangeJson::of).toList());
        }
    }

    /** A changed value: the first report that has it, what stood there before, by what link it came, and who has it from there. */
    public record ChangeJson(
            String report,
            String before,
            String after,
            @Nullable String by,
            List<String> inherited) {
        static ChangeJson of(VariationView.Change change) {
            return new ChangeJson(
                    change.report().key(),
                    change.before(),
                    change.after(),
                    change.by() == null ? null : change.by().word(),
                    change.inherited().stream().map(ReportView::key).toList());
        }
    }

    /** One report's value. */
    public record ValueJson(String report, String value, int begin, int end) {
        static ValueJson of(StoryStatement.Value v, Offsets offsets) {
            Offsets.Place at = offsets.of(v.passage());
            return new ValueJson(at.report(), v.value(), at.begin(), at.end());
        }
    }

    /** A side of a story's event. */
    public record SideJson(@Nullable String text, @Nullable String actor) {
        static SideJson of(Event.Participant p) {
            return new SideJson(p.text(), p.actor());
        }
    }

    /** One event over the reports. */
    public record EventJson(
            String type,
            String cameo,
            SideJson source,
            SideJson target,
            @Nullable String date,
            @Nullable Place place,
            List<String> reports,
            List<String> origins) {
        static EventJson of(StoryEvent e) {
            return new EventJson(
                    e.type().name(),
                    e.cameo(),
                    SideJson.of(e.source()),
                    SideJson.of(e.target()),
                    e.date(),
                    e.place(),
                    e.reports(),
                    e.origins());
        }
    }

    /** A passage and its words. */
    public record WordsJson(String report, int begin, int end, String text) {
        static WordsJson of(Passage passage, TracedStory story, Offsets offsets) {
            Offsets.Place at = offsets.of(passage);
            Report report = story.reports().stream()
                    .filter(each -> each.key().equals(passage.report()))
                    .findFirst()
                    .orElseThrow()
                    .report();
            return new WordsJson(
                    at.report(), at.begin(), at.end(), passage.span().of(report.text()));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
