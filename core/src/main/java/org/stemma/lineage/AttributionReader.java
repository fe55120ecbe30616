package org.stemma.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.statement.Statement;
import org.stemma.text.Span;
import org.stemma.text.Word;
import org.stemma.text.Words;

/** Reads to which bodies and officials a report attributes what it tells, by their full names or by what it calls them. */
final class AttributionReader {
    private static final Set<String> INSIDE = Set.of("of", "for", "and", "the", "on", "in");
    /** An actor code that is longer than a country's and names a body. */
    private static final int BODY_CODE = 6;

    private static final int OFFICE_CODE = 3;
    private static final int SHORTEST_ACRONYM = 2;

    private final Account account;
    private final HouseNames houses;
    private final String text;

    private AttributionReader(Account account, HouseNames houses) {
        this.account = account;
        this.houses = houses;
        this.text = account.report().text();
    }

    /** The attributions to bodies and officials that the report names in full. */
    static List<Attribution> of(Account account, HouseNames houses) {
        AttributionReader reader = new AttributionReader(account, houses);
        List<Attribution> found = new ArrayList<>();
        for (Statement statement : account.analyzed().statements()) {
            Attribution attribution = statement.source().isEmpty() ? null : reader.named(statement);
            if (attribution != null) {
                found.add(attribution);
            }
        }
        return found;
    }

    /** The first attribution to {@code body} by its acronym, or by a noun that the acronym explains ("the agency, ABC"). */
    static @Nullable Attribution called(Account account, HouseNames houses, String body) {
        AttributionReader reader = new AttributionReader(account, houses);
        String acronym = acronym(body);
        if (acronym.length() <= SHORTEST_ACRONYM) {
            return null;
        }
        return account.analyzed().statements().stream()
                .filter(statement -> !statement.source().isEmpty() && reader.means(statement, acronym))
                .findFirst()
                .map(statement -> reader.attribution(statement, body, false))
                .orElse(null);
    }

    private boolean means(Statement statement, String acronym) {
        String source = plain(statement.source().getFirst().of(text));
        String noun = source.substring(source.lastIndexOf(' ') + 1);
        return source.equals(acronym)
                || text.contains(noun + ", " + acronym + ",")
                || text.contains(noun + " (" + acronym + ")");
    }

    private static String acronym(String body) {
        StringBuilder letters = new StringBuilder();
        for (Word word : Words.of(body)) {
            if (word.capital()) {
                letters.append(body.charAt(word.begin()));
            }
        }
        return letters.toString();
    }

    private @Nullable Attribution named(Statement statement) {
        if (!tells(statement)) {
            return null;
        }
        Span source = statement.source().getFirst();
        Actor speaker = statement.speaker();
        String code = speaker == null || speaker.code() == null ? "" : speaker.code();
        if (houses.first(source.of(text)) != null || (speaker != null && houses.first(speaker.name()) != null)) {
            return null;
        }
        if (person(source)) {
            return speaker != null && code.length() > OFFICE_CODE ? attribution(statement, speaker.name(), true) : null;
        }
        String name = plain(source.of(text));
        if (properName(name)) {
            return attribution(statement, name, false);
        }
        return speaker != null && code.length() > BODY_CODE ? attribution(statement, speaker.name(), false) : null;
    }

    /** Whether its source says something, in quotation marks or by a word of telling. */
    private boolean tells(Statement statement) {
        return statement.mode() != Statement.Mode.INDIRECT
                || statement.cue().stream()
                        .flatMap(cue -> Words.of(cue.of(text)).stream())
                        .anyMatch(word -> CueWords.TELLING.has(word.form()));
    }

    private boolean person(Span source) {
        return account.analyzed().annotated().entities().stream()
                .anyMatch(entity ->
                        entity.type() == Entity.Type.PER && entity.span().overlaps(source));
    }

    private Attribution attribution(Statement statement, String name, boolean person) {
        Span evidence = statement.source().getFirst();
        if (!statement.cue().isEmpty()) {
            evidence = evidence.hull(statement.cue().getFirst());
        }
        boolean lead = evidence.begin() < Leads.first(text).end();
        return new Attribution(name, person, lead, evidence);
    }

    private static String plain(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? source.substring("the ".length()) : source;
    }

    /** Two words or more with capitals, small words between them, and nothing else. */
    private static boolean properName(String name) {
        List<Word> words = Words.of(name);
        return name.indexOf(',') < 0
                && words.stream().filter(Word::capital).count() > 1
                && words.stream().allMatch(word -> word.capital() || INSIDE.contains(word.form()));
    }
}
