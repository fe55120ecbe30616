package org.stemma.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.KnownOutlet;
import org.stemma.gazetteer.PlaceResolver;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.text.Span;

/** Finds the sentences of a report, their parse and the names in them. Thread-safe, and the same for every number of threads. */
public final class Annotator {
    /** What stands after this many UTF-16 units of a report is not parsed. */
    private static final int LONGEST_REPORT = 500_000;

    private final ParagraphAnalyzer analyzer;
    private final Gazetteer gazetteer;
    private final TimeTagger timeTagger = new TimeTagger();

    private Annotator(ParagraphAnalyzer analyzer, Gazetteer gazetteer) {
        this.analyzer = analyzer;
        this.gazetteer = gazetteer;
    }

    /**
     * Loads the language models.
     *
     * @param cacheFolder where the prepared models lie, or are put
     * @param progress told, in words, what takes long
     */
    public static Annotator load(Path cacheFolder, Gazetteer gazetteer, Consumer<String> progress) {
        EnglishParser parser = new EnglishParser(
                ModelCache.ofReleased(cacheFolder, progress).load(FlatModels::decoder),
                new NameFinder(gazetteer, NameModel.load()));
        return new Annotator(new ParagraphAnalyzer(parser), gazetteer);
    }

    /**
     * The language of {@code report}.
     *
     * @throws CancellationException where the thread is interrupted on the way
     */
    public AnnotatedReport annotate(Report report) {
        if (!isEnglish(report.language(), report.text())) {
            return unparsed(report);
        }
        List<Span> paragraphs = Paragraphs.of(report.text());
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            Span paragraph = paragraphs.get(i);
            ParagraphAnalysis analysis = paragraph.end() > LONGEST_REPORT
                    ? ParagraphAnalysis.EMPTY
                    : analyzer.analyze(paragraph.of(report.text()));
            ParagraphAnalysis placed = analysis.at(i, paragraph.begin());
            sentences.addAll(placed.sentences());
            mentions.addAll(placed.mentions());
        }
        List<Entity> entities = entities(mentions, report);
        List<TimeExpression> times =
                timeTagger.tag(report.text(), sentences, report.metadata().today());
        return new AnnotatedReport(report, true, paragraphs, sentences, entities, times);
    }

    /** The report with its paragraphs alone, as one in a language that Stemma does not parse. */
    public AnnotatedReport unparsed(Report report) {
        return new AnnotatedReport(report, false, Paragraphs.of(report.text()), List.of(), List.of(), List.of());
    }

    /** The same report with its times resolved as if "today" were {@code anchor}. */
    public AnnotatedReport placeInTime(AnnotatedReport annotated, Moment anchor) {
        List<TimeExpression> times = timeTagger.tag(annotated.text(), annotated.sentences(), anchor);
        return new AnnotatedReport(
                annotated.report(),
                annotated.analyzed(),
                annotated.paragraphs(),
                annotated.sentences(),
                annotated.entities(),
                times);
    }

    private List<Entity> entities(List<Mention> mentions, Report report) {
        String text = report.text();
        PlaceResolver.Home home = new PlaceResolver.Home(
                country(report), report.metadata().outlet().domain());
        return EntityLinker.link(gazetteer, text, NameResolver.resolve(text, mentions, gazetteer), home);
    }

    /** The country that the report's outlet writes for; null where the gazetteer does not list it. */
    private @Nullable String country(Report report) {
        Outlet outlet = report.metadata().outlet();
        KnownOutlet known = outlet.domain() == null ? null : gazetteer.outlet(outlet.domain());
        known = known == null && outlet.name() != null ? gazetteer.outlet(outlet.name()) : known;
        return known == null ? null : known.country();
    }

    /** Where the language is not known, a text of mostly ASCII letters is taken as English. */
    private static boolean isEnglish(@Nullable String language, String text) {
        if (language != null) {
            return language.equals("en");
        }
        long letters = text.codePoints().limit(4000).filter(Character::isLetter).count();
        long ascii = text.codePoints()
                .limit(4000)
                .filter(c -> c < 128 && Character.isLetter(c))
                .count();
        return letters > 0 && ascii * 10 >= letters * 9;
    }
}
