package org.stemma.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.compare.Comparison;
import org.stemma.compare.Difference;
import org.stemma.compare.StoryStatement;
import org.stemma.compare.StoryStatement.Value;
import org.stemma.compare.StoryStatement.Variation;
import org.stemma.compare.StoryStatement.Wording;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event.Participant;
import org.stemma.event.Plover;
import org.stemma.extract.Extraction;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Place;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.lineage.Derivation.Reason;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Lineage.Member;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.Trace;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Furniture;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.report.Revision;
import org.stemma.story.Story;
import org.stemma.text.Span;

/**
 * An invented story with every kind of derivation: a ministry that no page quotes first hand, its agency, a wire that changes a
 * number and corrects it, copies, a shortened, a rewritten and a translated report, an undated one, one of which nothing is known.
 */
public final class SampleTrace {
    private static final String LEAD =
            "Orvane will open the gates of the Lower Tesk dam from 4 May, and 14 villages must be left by then, the water ministry said";
    private static final String LEAD_40 = LEAD.replace("14 villages", "40 villages");
    private static final String CALM = "There is no danger to the city of Pell.";

    private final Map<String, AnalyzedReport> reports = new LinkedHashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Derivation> links = new ArrayList<>();

    private SampleTrace() {}

    /** The story, a report that stands alone, and a page that holds no report. */
    public static Trace trace() {
        return new SampleTrace().build();
    }

    private Trace build() {
        story();
        TracedStory flood = new TracedStory(
                new Story("story-1", List.copyOf(reports.keySet())),
                "Orvane to open dam gates; villages on the Tesk to be left",
                Moment.parse("2026-05-02T06:10Z"),
                Moment.parse("2026-05-02T13:30Z"),
                List.copyOf(reports.values()),
                new Lineage(members, origins(), links),
                comparison(),
                events());
        List<Document> documents = new ArrayList<>();
        reports.values().forEach(each -> documents.add(document(each)));
        AnalyzedReport alone = alone();
        documents.add(document(alone));
        documents.add(new Document(
                new Extraction.NotAnArticle("front", "in/front.html", "a list of links, no running text"), null));
        documents.add(new Document(new Extraction.Unreadable("blob", "in/blob.html", "not text"), null));
        return new Trace(documents, List.of(flood, single(alone)));
    }

    private static Document document(AnalyzedReport report) {
        return new Document(new Extraction.Article(report.report()), report);
    }

    private void story() {
        add(
                "ona",
                "Orvane News Agency",
                "2026-05-02T06:10Z",
                "",
                "en",
                LEAD + " in a statement.\n\n" + CALM + "\n\n“We have waited long enough,” Minister Lena Korr said.");
        add(
                "gcw-1",
                "Grey Coast Wire",
                "2026-05-02T07:00Z",
                "",
                "en",
                LEAD + ", state agency ONA reported.\n\n" + CALM);
        add(
                "gcw-2",
                "Grey Coast Wire",
                "2026-05-02T08:20Z",
                "UPDATE 1",
                "en",
                LEAD_40 + " on Saturday.\n\n" + CALM + "\n\nBoats were seen at the quay of Pell.");
        add(
                "gcw-3",
                "Grey Coast Wire",
                "2026-05-02T12:40Z",
                "CORRECTED",
                "en",
                LEAD + " on Saturday. (Corrects number of villages.)\n\n" + CALM);
        String[] copies = {
            "Marsh Lane Courier", "The Delta Post", "Reed & Sons Daily", "Ferry Road News", "Tesk Valley Star"
        };
        for (int i = 0; i < copies.length; i++) {
            String time = "2026-05-02T%02d:%02dZ".formatted(8 + (i + 3) / 4, 30 + 7 * i % 30);
            add("copy-" + i, copies[i], time, "", "en", LEAD_40 + " on Saturday.\n\n" + CALM);
        }
        add("pocket", "Pocket Daily", "2026-05-02T09:30Z", "", "en", LEAD_40 + ".");
        add(
                "rewrite",
                "Hill & Valley",
                "2026-05-02T11:15Z",
                "",
                "en",
                "People in 40 villages along the Tesk may have to go, as Orvane plans to open a dam.\n\nThe city of Pell faces danger, officials said.");
        add(
                "fluss",
                "Nachrichten am Fluss",
                "2026-05-02T10:05Z",
                "",
                "de",
                "Orvane öffnet ab dem 4. Mai die Tore des unteren Teskdamms, 40 Dörfer müssen bis dahin geräumt sein, teilte das Wasserministerium mit.");
        add("notes", "Port Notes", null, "", "en", LEAD + ".\n\n" + CALM);
        add(
                "ledger",
                "Northern Ledger",
                "2026-05-02T13:30Z",
                "",
                "en",
                "Orvane has threatened to open the gates of the Lower Tesk dam unless 14 villages are left, its water ministry said.\n\nThe ministry has opened the gates twice since 2011.");
        add(
                "lantern",
                "The Lantern",
                "2026-05-02T09:50Z",
                "",
                "en",
                "Ferries on the Tesk are not affected, their owner said.");
        links();
    }

    private void add(
            String key,
            String outlet,
            @org.jspecify.annotations.Nullable String time,
            String mark,
            String language,
            String text) {
        Metadata metadata = Metadata.builder()
                .outlet(new Outlet(outlet, null))
                .headline(headline(language, text))
                .published(Moment.parse(time))
                .revision(mark.isEmpty() ? Revision.NONE : new Revision(mark, null))
                .agency(key.startsWith("gcw") ? "ONA" : null)
                .url("https://example.org/" + key)
                .build();
        List<Furniture> furniture = key.equals("gcw-2")
                ? List.of(new Furniture(Furniture.Kind.PROMOTION, "Get the morning note"))
                : List.of();
        Report report = new Report(key, key + ".html", metadata, language, text, furniture);
        List<Span> paragraphs = new ArrayList<>();
        int at = 0;
        for (String paragraph : text.split("\n\n")) {
            paragraphs.add(new Span(at, at + paragraph.length()));
            at += paragraph.length() + 2;
        }
        reports.put(
                key,
                new AnalyzedReport(
                        new AnnotatedReport(report, language.equals("en"), paragraphs, List.of(), List.of(), List.of()),
                        List.of(),
                        List.of()));
    }

    private static String headline(String language, String text) {
        return language.equals("de")
                ? "Orvane öffnet Staudamm, Dörfer werden geräumt"
                : "Orvane to open dam gates; " + (text.contains("40") ? "40 " : "") + "villages on the Tesk to be left";
    }

    private void links() {
        link(
                "ministry",
                "ona",
                Kind.CREDITS,
                0.98,
                "the water ministry said in a statement",
                "names the ministry and its statement");
        link("ona", "gcw-1", Kind.CREDITS, 0.97, "state agency ONA reported", "names ONA");
        link("gcw-1", "gcw-2", Kind.UPDATES, 0.99, CALM, "calls itself UPDATE 1");
        link("gcw-2", "gcw-3", Kind.CORRECTS, 0.99, CALM, "calls itself CORRECTED");
        for (int i = 0; i < 5; i++) {
            link("gcw-2", "copy-" + i, Kind.COPIES, 0.99 - i / 100.0, LEAD_40, "99% of characters, in the same order");
        }
        link("gcw-2", "pocket", Kind.ABRIDGES, 0.84, LEAD_40, "its first sentence, word for word");
        link("gcw-2", "rewrite", Kind.REWRITES, 0.71, "40 villages", "the number 40, which no earlier report has");
        link("gcw-2", "fluss", Kind.TRANSLATES, 0.90, "40", "same sentences in another language");
        link("gcw-1", "notes", Kind.COPIES, 0.93, CALM, "97% of characters, in the same order");
        link("ona", "ledger", Kind.CREDITS, 0.80, "its water ministry said", "names the ministry");
        links.add(new Derivation(
                "gcw-1", "lantern", Kind.REWRITES, 0.41, List.of(passage("lantern", "Tesk")), List.of()));
        for (String key : reports.keySet()) {
            boolean unknown = key.equals("lantern");
            String newsroom = switch (key) {
                case "ona" -> "Orvane News Agency";
                case "ledger" -> "Northern Ledger";
                case "lantern" -> "The Lantern";
                default -> "Grey Coast Wire";
            };
            String credited = reports.get(key).report().metadata().agency();
            members.add(new Member(
                    key, newsroom, credited, List.of(unknown ? "unknown" : "ministry"), unknown ? 0.3 : 0.9));
        }
    }

    private void link(String from, String to, Kind kind, double confidence, String words, String reason) {
        List<Passage> evidence = new ArrayList<>();
        if (reports.containsKey(from)) {
            String text = reports.get(from).report().text();
            evidence.add(
                    text.contains(words)
                            ? passage(from, words)
                            : new Passage(from, new Span(0, Math.min(120, text.length()))));
        }
        String there = reports.get(to).report().text();
        evidence.add(
                there.contains(words)
                        ? passage(to, words)
                        : new Passage(to, new Span(0, Math.min(120, there.length()))));
        links.add(new Derivation(
                from,
                to,
                kind,
                confidence,
                evidence,
                List.of(new Reason(reason, 0.7), new Reason("published after", 0.2))));
    }

    private Passage passage(String key, String words) {
        int begin = reports.get(key).report().text().indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException(key + " has no “" + words + "”");
        }
        return new Passage(key, new Span(begin, begin + words.length()));
    }

    private static List<Origin> origins() {
        return List.of(new Origin("ministry", "Water ministry’s statement", Origin.Kind.STATEMENT), Origin.UNKNOWN);
    }

    private Comparison comparison() {
        return new Comparison(
                List.of(gates(), danger(), patience()),
                List.of(
                        passage("lantern", "Ferries on the Tesk are not affected, their owner said."),
                        passage("gcw-2", "Boats were seen at the quay of Pell."),
                        passage("ledger", "The ministry has opened the gates twice since 2011.")),
                List.of());
    }

    private StoryStatement gates() {
        List<Wording> wordings = new ArrayList<>();
        List<Value> numbers = new ArrayList<>();
        List<Value> strengths = new ArrayList<>();
        for (String key : reports.keySet()) {
            String text = reports.get(key).report().text();
            if (!key.equals("lantern")) {
                int end = text.indexOf("\n\n") < 0 ? text.length() : text.indexOf("\n\n");
                wordings.add(
                        new Wording(new Passage(key, new Span(0, end)), text.substring(0, end), false, List.of("ONA")));
                numbers.add(
                        new Value(text.contains("40") ? "40" : "14", passage(key, text.contains("40") ? "40" : "14")));
            }
            for (String strength : List.of("will", "may", "threatened to")) {
                if (!key.equals("lantern") && text.contains(strength + " ")) {
                    strengths.add(new Value(strength, passage(key, strength)));
                    break;
                }
            }
        }
        return new StoryStatement(
                "s1",
                new Actor("Orvanian water ministry", "ORVGOVWAT"),
                null,
                "Orvane will open the gates of the Lower Tesk dam from 4 May",
                List.of("ministry"),
                wordings,
                List.of(
                        new Variation(Difference.Kind.NUMBER, numbers, false),
                        new Variation(Difference.Kind.MODALITY, strengths, false)));
    }

    private StoryStatement danger() {
        List<Wording> wordings = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (String key : reports.keySet()) {
            if (reports.get(key).report().text().contains(CALM)) {
                wordings.add(new Wording(passage(key, CALM), CALM, false, List.of()));
                values.add(new Value("no danger", passage(key, "no danger")));
            }
        }
        String turned = "The city of Pell faces danger";
        wordings.add(new Wording(passage("rewrite", turned), turned, false, List.of()));
        values.add(new Value("faces danger", passage("rewrite", "faces danger")));
        return new StoryStatement(
                "s2",
                new Actor("Orvanian water ministry", null),
                null,
                CALM,
                List.of("ministry"),
                wordings,
                List.of(new Variation(Difference.Kind.NEGATION, values, false)));
    }

    private StoryStatement patience() {
        String words = "“We have waited long enough,”";
        return new StoryStatement(
                "s3",
                new Actor("Lena Korr", "ORVGOVWAT"),
                new Actor("Pell", null),
                words,
                List.of("ministry"),
                List.of(new Wording(passage("ona", words), words, true, List.of("ONA"))),
                List.of());
    }

    private List<StoryEvent> events() {
        Participant ministry = new Participant(null, "Orvanian water ministry", "ORVGOVWAT");
        Participant villages = new Participant(null, "14 villages", "ORVCVL");
        List<String> all =
                reports.keySet().stream().filter(key -> !key.equals("lantern")).toList();
        return List.of(
                new StoryEvent(
                        Plover.COERCE,
                        "175",
                        ministry,
                        villages,
                        "2026-05-02",
                        new Place("Pell", "ORV", 1, 2),
                        all,
                        List.of("ministry")),
                new StoryEvent(
                        Plover.THREATEN,
                        "130",
                        ministry,
                        Participant.NONE,
                        "2026-05-04",
                        null,
                        List.of("ledger"),
                        List.of("ministry")),
                new StoryEvent(
                        Plover.CONSULT,
                        "040",
                        Participant.NONE,
                        villages,
                        null,
                        null,
                        List.of("lantern"),
                        List.of("unknown")));
    }

    private static AnalyzedReport alone() {
        SampleTrace other = new SampleTrace();
        other.add(
                "harbour",
                "Harbour Gazette",
                "2026-05-01",
                "",
                "en",
                "The fishing fleet stayed in port on Friday.\n\nThe gale is to last.");
        return other.reports.get("harbour");
    }

    private static TracedStory single(AnalyzedReport report) {
        Moment time = report.report().metadata().published();
        return new TracedStory(
                new Story("story-2", List.of("harbour")),
                "Fishing fleet kept in port by gale",
                time,
                time,
                List.of(report),
                new Lineage(
                        List.of(new Member("harbour", "Harbour Gazette", null, List.of("unknown"), 0.2)),
                        List.of(Origin.UNKNOWN),
                        List.of()),
                new Comparison(List.of(), List.of(), List.of()),
                List.of());
    }
}
