package org.stemma.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Agency;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.KnownOutlet;

/**
 * Agencies by any of their names. Names of up to four letters count only as written ("AP", not "ap"); longer ones in any case. An
 * article before the name and a job behind it ("The Associated Press", "Reuters Staff") are looked past.
 */
final class AgencyNames {
    private static final int ABBREVIATION = 4;
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOB = Pattern.compile(
            "[\\s,]+(?:staff|writers?|staff writers?|correspondents?|reporters?|newsroom|report|bureau|wire|wires|news service|news agency|agency|newsource)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITERS =
            Pattern.compile("\\b(?:staff|writers?|correspondents?|reporters?|newsroom)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOGETHER =
            Pattern.compile("\\s*[/,;&|+]\\s*|\\s+(?:and|und|et|y|e|en)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=^|[\\s\\p{Ll}])\\p{Lu}");
    private final Function<String, @Nullable String> outlets;
    private final Map<String, String> ids = new HashMap<>();

    static AgencyNames of(Gazetteer gazetteer) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Agency agency : gazetteer.agencies()) {
            names.putIfAbsent(agency.id(), agency.id());
            agency.names().forEach(name -> names.putIfAbsent(name, agency.id()));
        }
        return new AgencyNames(names, name -> {
            KnownOutlet outlet = gazetteer.outlet(name);
            return outlet == null ? null : outlet.name();
        });
    }

    /** @param names every name of an agency, with the agency's id */
    AgencyNames(Map<String, String> names) {
        this(names, name -> null);
    }

    private AgencyNames(Map<String, String> names, Function<String, @Nullable String> outlets) {
        this.outlets = outlets;
        names.forEach((name, id) -> ids.putIfAbsent(folded(name), id));
    }

    /** The id of the agency called {@code name}, nothing else around it; null where there is none. */
    @Nullable
    String id(String name) {
        String bare = ARTICLE.matcher(name.strip()).replaceFirst("");
        String id = ids.get(folded(bare));
        return id != null || bare.isEmpty()
                ? id
                : ids.get(folded(JOB.matcher(bare).replaceFirst("")));
    }

    /** The agencies that a byline names, as it writes them: {@code dpa/AFP} names two, {@code Reuters Staff} names none. */
    List<String> signing(String byline) {
        return TOGETHER.splitAsStream(BylineText.clean(byline))
                .filter(this::isName)
                .distinct()
                .toList();
    }

    private boolean isName(String name) {
        return !WRITERS.matcher(name).find()
                && ids.containsKey(folded(ARTICLE.matcher(name.strip()).replaceFirst("")));
    }

    /** The id of an agency, or the name of an outlet whose copy others carry, called {@code name}; null where there is none. */
    @Nullable
    String house(String name) {
        String id = id(name);
        String bare = ARTICLE.matcher(name.strip()).replaceFirst("");
        return id != null || bare.indexOf(' ') < 0 ? id : outlets.apply(bare);
    }

    /**
     * A line's end that is an agency's or outlet's full name, divided by no more than a space or nothing ({@code By A New York Times}).
     *
     * @param begin where the name begins
     */
    record Ending(String id, int begin) {}

    @Nullable
    Ending ending(String line) {
        Matcher m = WORD_BEGINS.matcher(line);
        while (m.find()) {
            String id = line.length() - m.start() > ABBREVIATION ? house(line.substring(m.start())) : null;
            if (id != null) {
                return new Ending(id, m.start());
            }
        }
        return null;
    }

    private static String folded(String name) {
        return name.length() <= ABBREVIATION ? name : name.toLowerCase(Locale.ROOT);
    }
}
