package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stemma.report.Credit;
import org.stemma.report.Metadata;
import org.stemma.report.Report;

/** Who writes for which house, as far as the credits of the reports at hand say. */
final class Bylines {
    private static final int ELSEWHERE = 2;
    /** From here on a name is a sign that covers the whole report, not one of many who helped. */
    private static final double SURE_CREDIT = .9;

    /** Names of desks, not of people. */
    private static final Pattern DESK = Pattern.compile(
            "\\b(?:staff|writers?|reporters?|editors?|correspondents?|news|newsroom|desk|team|press|agency|service|wires?)\\b");

    private final Map<String, Seen> people = new HashMap<>();

    /** The houses that reports with a name above or below them credit, and the outlets of these reports. */
    private record Seen(Set<String> houses, Set<String> outlets) {}

    /** Writers of a house among those whom a report names. */
    record Writers(int points, String words) {}

    /** Remembers whom {@code report} names, if it credits a house that is not its own. */
    void learn(Report report, HouseCredit credit) {
        if (credit.confidence() >= SURE_CREDIT) {
            for (String name : names(report.metadata())) {
                Seen seen = people.computeIfAbsent(name, n -> new Seen(new TreeSet<>(), new TreeSet<>()));
                seen.houses().add(credit.house().id());
                seen.outlets().add(outlet(report.metadata()));
            }
        }
    }

    /**
     * By house, the writers whom {@code report} names: two points for one who is credited at another outlet or
     * writes under a dateline, or for two.
     */
    Map<String, Writers> of(Report report) {
        Map<String, List<String>> found = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        for (String name : names(report.metadata())) {
            Seen seen = people.get(name);
            if (seen != null && seen.houses().size() == 1) {
                String house = seen.houses().iterator().next();
                found.computeIfAbsent(house, h -> new ArrayList<>()).add(name);
                if (seen.outlets().stream().anyMatch(outlet -> !outlet.equals(outlet(report.metadata())))) {
                    known.add(house);
                }
            }
        }
        Map<String, Writers> writers = new TreeMap<>();
        boolean dateline = Datelines.has(report);
        found.forEach((house, names) -> writers.put(house, writers(names, known.contains(house), dateline)));
        return writers;
    }

    private static Writers writers(List<String> names, boolean elsewhere, boolean dateline) {
        String words = "its byline names " + String.join(" and ", names) + ", whose other reports credit the house";
        int points = names.size() + (dateline ? 1 : 0);
        return new Writers(elsewhere ? ELSEWHERE : Math.min(ELSEWHERE, points), words);
    }

    private static String outlet(Metadata metadata) {
        String domain = metadata.outlet().domain();
        return domain != null ? domain : String.valueOf(metadata.outlet().name());
    }

    /** Those who are named as authors or as reporting, in small letters. */
    private static Set<String> names(Metadata metadata) {
        Set<String> names = new TreeSet<>();
        metadata.authors().forEach(author -> add(names, author));
        for (Credit credit : metadata.credits()) {
            if (credit.role().equals("reporting") || credit.role().equals("writing")) {
                credit.names().forEach(name -> add(names, name));
            }
        }
        return names;
    }

    /** People have two names or more, and no digits in them. */
    private static void add(Set<String> names, String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (plain.indexOf(' ') > 0
                && plain.chars().noneMatch(Character::isDigit)
                && !DESK.matcher(plain).find()) {
            names.add(plain);
        }
    }
}
