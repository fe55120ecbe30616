package org.stemma.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Clue;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Dateline;
import org.stemma.report.Metadata;
import org.stemma.report.Report;
import org.stemma.report.Revision;

/**
 * What a feed, a news document or an archive says beside the content. It outranks what was read from the content itself: it was
 * written to be read by programs.
 */
final class ContainerMetadata {
    private static final Pattern AGENCY =
            Pattern.compile("\\b(?:agency|agencies|wire|news ?wire|news service)\\b", Pattern.CASE_INSENSITIVE);

    /** Characters of an ISO day. */
    private static final int DAY = 10;

    private final AgencyNames agencies;
    private final Hints hints;

    ContainerMetadata(AgencyNames agencies, Hints hints) {
        this.agencies = agencies;
        this.hints = hints;
    }

    Extraction over(Extraction read) {
        return switch (read) {
            case Extraction.Article article -> new Extraction.Article(over(article.report()), article.verbatim());
            case Extraction.NotAnArticle other -> other;
            case Extraction.Unreadable other -> other;
        };
    }

    private Report over(Report read) {
        return hints.equals(Hints.NONE)
                ? read
                : new Report(
                        read.key(), read.uri(), over(read.metadata()), read.language(), read.text(), read.furniture());
    }

    private Metadata over(Metadata read) {
        return read.toBuilder()
                .modified(hints.modified() == null ? read.modified() : hints.modified())
                .authors(authors().isEmpty() ? read.authors() : authors())
                .agency(hints.agency() == null ? read.agency() : agency(hints.agency(), read.agency()))
                .dateline(over(read.dateline()))
                .revision(over(read.revision()))
                .section(hints.section() == null ? read.section() : hints.section())
                .keywords(hints.keywords().isEmpty() ? read.keywords() : hints.keywords())
                .evidence(evidence(read.evidence()))
                .build();
    }

    /** What the container says, then what the content offered, which it outranks. */
    private List<Clue> evidence(List<Clue> read) {
        Map<Field, String> told = told();
        Clues all = new Clues();
        told.forEach((field, value) -> all.add(field, value, "beside the page", Verdict.TAKEN));
        for (Clue clue : read) {
            all.add(judged(clue, told.get(clue.field())));
        }
        return all.list();
    }

    private static Clue judged(Clue clue, @Nullable String told) {
        if (told == null || !clue.taken()) {
            return clue;
        }
        return clue.judged(says(clue, told) ? Verdict.AGREES : Verdict.OUTRANKED);
    }

    private static boolean says(Clue clue, String told) {
        boolean date = clue.field() == Field.PUBLISHED || clue.field() == Field.MODIFIED;
        String day = told.substring(0, Math.min(told.length(), DAY));
        return date ? clue.value().startsWith(day) : Titles.fold(clue.value()).equals(Titles.fold(told));
    }

    private Map<Field, String> told() {
        Map<Field, String> told = new EnumMap<>(Field.class);
        tell(told, Field.OUTLET, hints.outlet() == null ? null : hints.outlet().name());
        tell(told, Field.HEADLINE, hints.title());
        tell(told, Field.AUTHORS, authors().isEmpty() ? null : String.join(", ", authors()));
        tell(told, Field.PUBLISHED, hints.published());
        tell(told, Field.MODIFIED, hints.modified());
        tell(told, Field.REVISION, hints.revision().mark());
        tell(told, Field.AGENCY, hints.agency());
        return told;
    }

    private static void tell(Map<Field, String> told, Field field, @Nullable Object value) {
        if (value != null) {
            told.put(field, value.toString());
        }
    }

    /** People alone: an agency in a byline is the agency. */
    private List<String> authors() {
        BylineText bylines = new BylineText(List.of());
        List<String> people = new ArrayList<>();
        for (String author : hints.authors()) {
            bylines.people(author).stream()
                    .filter(name -> agencies.id(name) == null && !people.contains(name))
                    .forEach(people::add);
        }
        return people;
    }

    /** The agency in a provider's name or a credit line ({@code Corvane/Quickline}), which may also name an outlet. */
    private @Nullable String agency(String told, @Nullable String otherwise) {
        return Stream.concat(Stream.of(told), Stream.of(told.split("[/,&|]")))
                .map(part -> agencies.id(part.strip()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(AGENCY.matcher(told).find() ? told : otherwise);
    }

    private Dateline over(Dateline read) {
        Dateline told = hints.dateline();
        return new Dateline(
                told.place() == null ? read.place() : Datelines.placeName(told.place()),
                told.date() == null ? read.date() : told.date(),
                told.agency() == null ? read.agency() : agency(told.agency(), told.agency()));
    }

    /** The container's mark and note, else the content's, else the mark that the given headline begins with. */
    private Revision over(Revision read) {
        Revision told = hints.revision();
        String mark = told.mark() == null ? read.mark() : told.mark();
        String note = told.note() == null ? read.note() : told.note();
        return new Revision(mark == null ? markOf(hints.title()) : mark, note);
    }

    private static @Nullable String markOf(@Nullable String title) {
        return title == null ? null : RevisionMarks.headline(title).mark();
    }
}
