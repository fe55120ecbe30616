package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * The documents and witnesses that several reports, none of them from another, rest on: a document that their first paragraphs
 * name, or a person without an office whose words fill them. Asked only for reports of which nothing else is known.
 */
final class DirectSources {
    private static final int LEAST = 2;
    private static final Pattern DETERMINER = Pattern.compile("^(?:an?|the|this|that|these|those) ");
    /** Papers that are nobody's until a word says whose. */
    private static final Set<String> COMMON = Set.of("report", "study", "survey", "letter", "email", "emails", "draft");

    private final Map<String, Set<Account>> holders = new HashMap<>();
    private final Map<Account, List<Source>> sources = new HashMap<>();

    /** What a report rests on, and where it says so. */
    record Source(Origin origin, Span evidence, String reason) {}

    DirectSources(List<Account> accounts, Forest forest) {
        for (Account account : accounts) {
            List<Source> found = read(account);
            sources.put(account, found);
            if (forest.parentLink(account) == null) {
                found.forEach(source -> holders.computeIfAbsent(source.origin().id(), id -> new LinkedHashSet<>())
                        .add(account));
            }
        }
    }

    /** The first that {@value #LEAST} reports or more share; null where there is none. */
    @Nullable
    Source of(Account account) {
        return sources.getOrDefault(account, List.of()).stream()
                .filter(source ->
                        holders.getOrDefault(source.origin().id(), Set.of()).size() >= LEAST)
                .findFirst()
                .orElse(null);
    }

    private static List<Source> read(Account account) {
        String text = account.report().text();
        int lead = Leads.first(text).end();
        List<Source> found = new ArrayList<>();
        for (Statement statement : account.analyzed().statements()) {
            Span source =
                    statement.source().isEmpty() ? null : statement.source().getFirst();
            String paper = source == null || source.begin() >= lead ? null : paper(source.of(text));
            if (source != null && paper != null) {
                Origin origin = new Origin(paper, paper, Origin.Kind.DOCUMENT);
                found.add(new Source(origin, evidence(source, statement), "rests its main facts on the " + paper));
            }
        }
        witness(account, found);
        return found;
    }

    /** The name of a document without its determiner; null where {@code source} is none. */
    private static @Nullable String paper(String source) {
        String plain = DETERMINER.matcher(source.toLowerCase(Locale.ROOT)).replaceFirst("");
        String noun = plain.substring(plain.lastIndexOf(' ') + 1);
        boolean whose = plain.length() > noun.length();
        return CueWords.PAPER.has(noun) || (whose && COMMON.contains(noun)) ? plain : null;
    }

    private static void witness(Account account, List<Source> found) {
        Statement statement = Speakers.mainWitness(account);
        if (statement != null
                && statement.speaker() != null
                && !statement.source().isEmpty()) {
            String name = statement.speaker().name();
            Origin origin = new Origin(name, name, Origin.Kind.WITNESS);
            Span evidence = evidence(statement.source().getFirst(), statement);
            found.add(new Source(origin, evidence, "most of what it quotes is " + name + "'s account"));
        }
    }

    private static Span evidence(Span source, Statement statement) {
        return statement.cue().isEmpty() ? source : source.hull(statement.cue().getFirst());
    }
}
