package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;

/**
 * Weighs the bylines of a page, by the places where they stand. Authors are people; an agency is one only where its name stands alone
 * in the place of a byline and nobody else is named.
 */
final class BylineChoice {
    private static final int LONGEST = 200;

    private final BylineText names;
    private final AgencyNames agencies;
    private final Clues clues;
    private final List<Byline> bylines = new ArrayList<>();

    /** @param names divides bylines, and knows what the site calls itself */
    BylineChoice(BylineText names, AgencyNames agencies, Clues clues) {
        this.names = names;
        this.agencies = agencies;
        this.clues = clues;
    }

    /** What stands in the place of a byline. */
    private record Byline(String written, String place) {}

    void add(@Nullable String written, String place) {
        if (written != null && !written.isBlank() && written.length() < LONGEST) {
            bylines.add(new Byline(written, place));
        }
    }

    /** The bylines that were looked at, as written: an agency may stand in them. */
    List<String> written() {
        return bylines.stream().map(Byline::written).toList();
    }

    /** Where bylines stood, in the order in which they were added. */
    List<String> places() {
        return bylines.stream().map(Byline::place).distinct().toList();
    }

    /** The people named at {@code place}. */
    List<String> people(String place) {
        Map<String, String> byFolded = new LinkedHashMap<>();
        bylines.stream()
                .filter(byline -> byline.place().equals(place))
                .flatMap(byline -> people(byline).stream())
                .forEach(name -> byFolded.putIfAbsent(Titles.fold(name), name));
        return List.copyOf(byFolded.values());
    }

    /** The people whose whole names readers see at {@code place}: a single word may be a section or a button. */
    List<String> wholePeople(String place) {
        return people(place).stream().filter(BylineChoice::isWhole).toList();
    }

    /** Whether {@code line} names somebody by the whole name, or is an agency's signature. */
    boolean signs(String line) {
        return names.people(line).stream().anyMatch(BylineChoice::isWhole)
                || !agencies.signing(line).isEmpty();
    }

    /** The authors are the people named at {@code place}. */
    List<String> take(List<String> people, String place) {
        bylines.forEach(
                byline -> clues.add(Field.AUTHORS, byline.written(), byline.place(), verdict(byline, people, place)));
        return people;
    }

    /** The agencies that stand alone where a byline stands; none where the page names no agency either. */
    List<String> takeAgency() {
        for (Byline byline : bylines) {
            List<String> signing = agencies.signing(byline.written());
            if (!signing.isEmpty() && !names.namesSite(byline.written())) {
                return take(signing, byline.place());
            }
        }
        return take(List.of(), "");
    }

    private List<String> people(Byline byline) {
        return names.people(byline.written()).stream()
                .filter(name -> agencies.id(name) == null)
                .toList();
    }

    private static boolean isWhole(String name) {
        return name.indexOf(' ') > 0 || Scripts.dense(name.charAt(0));
    }

    private Verdict verdict(Byline byline, List<String> taken, String place) {
        List<String> people = people(byline);
        if (byline.place().equals(place) && (!people.isEmpty() || taken.equals(agencies.signing(byline.written())))) {
            return Verdict.TAKEN;
        }
        if (!people.isEmpty()) {
            return taken.containsAll(people) ? Verdict.AGREES : Verdict.OUTVOTED;
        }
        if (names.namesSite(byline.written())) {
            return Verdict.SITE;
        }
        return agencies.id(BylineText.clean(byline.written())) == null ? Verdict.NO_PERSON : Verdict.NO_AUTHOR;
    }
}
