package org.stemma.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Agency;
import org.stemma.gazetteer.Gazetteer;

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
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=^|[\\s\\p{Ll}])\\p{Lu}");
    private final Map<String, String> ids = new HashMap<>();

    static AgencyNames of(Gazetteer gazetteer) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Agency agency : gazetteer.agencies()) {
            names.putIfAbsent(agency.id(), agency.id());
            agency.names().forEach(name -> names.putIfAbsent(name, agency.id()));
        }
        return new AgencyNames(names);
    }

    /** @param names every name of an agency, with the agency's id */
    AgencyNames(Map<String, String> names) {
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

    /**
     * A line's end that is an agency's full name, divided by no more than a space or nothing ({@code By A New York Times}).
     *
     * @param begin where the name begins
     */
    record Ending(String id, int begin) {}

    @Nullable
    Ending ending(String line) {
        Matcher m = WORD_BEGINS.matcher(line);
        while (m.find()) {
            String id = line.length() - m.start() > ABBREVIATION ? ids.get(folded(line.substring(m.start()))) : null;
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
