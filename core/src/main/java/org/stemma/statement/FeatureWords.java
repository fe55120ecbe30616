package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words what a feature's name means: {@code tag=VBD,label=root} is "its part of speech VBD, its dependency label root". */
final class FeatureWords {
    /** WordNet's lexicographer files by number. */
    private static final List<String> FIELDS = List.of(
            ("any adjective,relation,any adverb,top,act,animal,artifact,attribute,body,cognition,communication,event,feeling,food,"
                            + "group,place,motive,object,person,phenomenon,plant,possession,process,quantity,relation,shape,state,"
                            + "substance,time,body,change,cognition,communication,competition,consumption,contact,creation,emotion,"
                            + "motion,perception,possession,social,state,weather,participle")
                    .split(","));

    /** Where one part ends and the next begins; a comma may be a value, too. */
    private static final Pattern BETWEEN = Pattern.compile(",(?=[a-z])");

    private static final Pattern PART = Pattern.compile("([^=:@]+)[=:@](.*)");

    private static final Set<String> FIELDED = Set.of("l", "l1");

    private final Map<String, String> words = new HashMap<>();

    private FeatureWords() {}

    /** Read when the first explanation needs it. */
    private static final class Packaged {
        private static final FeatureWords WORDS = load();
    }

    static FeatureWords packaged() {
        return Packaged.WORDS;
    }

    private static FeatureWords load() {
        FeatureWords loaded = new FeatureWords();
        WordClasses.read("feature-words.tsv", line -> {
            String[] cells = line.split("\t");
            loaded.words.put(cells[0], cells[1]);
        });
        return loaded;
    }

    /** The feature in words; what has no words stands as it is named. */
    String of(String feature) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(feature)) {
            parts.add(part(part));
        }
        return String.join(", ", parts);
    }

    private String part(String part) {
        Matcher named = PART.matcher(part);
        String known = named.matches() ? words.get(named.group(1)) : null;
        if (known == null) {
            return words.getOrDefault(part, part);
        }
        String value = FIELDED.contains(named.group(1)) ? field(named.group(2)) : named.group(2);
        return value.isEmpty() ? known : known + " " + value;
    }

    private static String field(String number) {
        boolean known = number.length() == 2 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        int at = known ? Integer.parseInt(number) : FIELDS.size();
        return at < FIELDS.size() ? FIELDS.get(at) : number;
    }
}
