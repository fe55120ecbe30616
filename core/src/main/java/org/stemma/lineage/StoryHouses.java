package org.stemma.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/** The houses of the gazetteer and those that only the story's reports name: a new or local agency is still an agency. */
final class StoryHouses implements Houses {
    private static final Pattern NAMED = Pattern.compile(
            "(?:state|official|national|state-run|news) (?:news )?agency,? ([A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2})"
                    + "|((?:[A-Z][A-Za-z]+ ){1,3})(?:n|N)ews (?:a|A)gency(?: \\(([A-Z]{2,6})\\))?");

    private static final Pattern KIND =
            Pattern.compile(" (?:(?:news|press|wire) )?(?:agency|service|wire)$| news$| newswire$");

    private final Houses known;
    private final Map<String, House> found = new TreeMap<>();

    StoryHouses(Houses known, List<Report> reports) {
        this.known = known;
        Set<String> names = known.all().stream()
                .flatMap(house -> house.names().stream())
                .map(StoryHouses::fold)
                .collect(Collectors.toSet());
        known.all().forEach(house -> names.add(fold(house.id())));
        for (Report report : reports) {
            Metadata metadata = report.metadata();
            find(metadata.agency(), names);
            find(metadata.dateline().agency(), names);
            text(report.text(), names);
        }
    }

    private static String fold(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    private void text(String text, Set<String> names) {
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name == null) {
                name = matcher.group(3) == null ? matcher.group(2) : matcher.group(3);
            }
            find(name, names);
        }
    }

    private void find(@Nullable String name, Set<String> names) {
        if (name == null || name.isBlank()) {
            return;
        }
        String folded = fold(name);
        if (folded.length() > 1 && !names.contains(folded) && names.stream().noneMatch(n -> folded.endsWith(" " + n))) {
            String plain = name.strip();
            found.putIfAbsent(folded, new House(plain, List.of(plain), List.of(), null));
        }
    }

    @Override
    public List<House> all() {
        List<House> all = new ArrayList<>(known.all());
        all.addAll(found.values());
        return all;
    }

    @Override
    public @Nullable House publisher(Outlet outlet) {
        House house = known.publisher(outlet);
        String name = outlet.name();
        return house != null || name == null ? house : named(fold(name));
    }

    /** The house found of this name, with or without the words that say what it is ("Ostrand News Agency": "Ostrand"). */
    private @Nullable House named(String outlet) {
        House whole = found.get(outlet);
        return whole == null ? found.get(KIND.matcher(outlet).replaceFirst("")) : whole;
    }

    @Override
    public @Nullable House stateAgency(String country) {
        return known.stateAgency(country);
    }

    @Override
    public String family(Outlet outlet) {
        return known.family(outlet);
    }
}
