package org.stemma.statement;

import java.util.Locale;
import java.util.Set;

/** Tells apart what reporters write of how they were told, and no one says: "asked not to be named", "requested anonymity". */
final class Formulas {
    private static final Set<String> NAMED = Set.of("named", "identified", "quoted", "anonymous", "anonymity");
    private static final int LONGEST = 8;

    private final Discourse d;

    Formulas(Reader reader) {
        d = reader.d;
    }

    /** Whether the content is no more than that the speaker stays unnamed. */
    boolean isFormula(Attribution a) {
        int words = 0;
        boolean named = false;
        boolean quoted = false;
        for (TokenSet.Run run : a.content().runs()) {
            for (int i = run.from(); i < run.to(); i++) {
                words += d.isWord(i) ? 1 : 0;
                named |= NAMED.contains(d.token(i).form().toLowerCase(Locale.ROOT));
                quoted |= d.quotation(i) >= 0;
            }
        }
        String first = d.token(a.content().first()).form().toLowerCase(Locale.ROOT);
        return named
                && !quoted
                && words <= LONGEST
                && Set.of("not", "to", "anonymity", "for").contains(first);
    }
}
