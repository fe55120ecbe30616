package org.stemma.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    private final Map<String, String> ids = new HashMap<>();

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

    private static String folded(String name) {
        return name.length() <= ABBREVIATION ? name : name.toLowerCase(Locale.ROOT);
    }
}
