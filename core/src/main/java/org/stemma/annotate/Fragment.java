package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.Set;

/**
 * Tells what is no sentence and can hold neither a statement nor an event: names in lists, captions, headings, credits; of news pages less
 * than a seventh of what is divided as sentences, and a fortieth of the words. It has no verb, no preposition that could join two parties
 * to a noun that tells an act, and nothing that attributes without a verb: a quotation mark, a colon, a dash, a bracket. It gets tags and
 * names, but no heads.
 */
final class Fragment {
    private static final Set<String> ATTRIBUTES =
            Set.of("\"", "''", "``", "'", "\u201c", "\u201d", "\u00ab", ":", "according", "per");
    private static final String DASHES_AND_BRACKETS = "-\u2013\u2014([{";

    private Fragment() {}

    /** @param nodes tagged; the first is the parser's artificial root */
    static boolean is(NLPNode[] nodes) {
        for (int i = 1; i < nodes.length; i++) {
            if (tellsAnAct(nodes[i].getPartOfSpeechTag()) || mayAttribute(nodes[i].getWordFormLowercase())) {
                return false;
            }
        }
        return true;
    }

    /** Verbs, modals, prepositions and the possessive ending. */
    private static boolean tellsAnAct(String tag) {
        return tag.startsWith("VB") || tag.equals("MD") || tag.equals("IN") || tag.equals("TO") || tag.equals("POS");
    }

    private static boolean mayAttribute(String form) {
        return ATTRIBUTES.contains(form) || DASHES_AND_BRACKETS.indexOf(form.charAt(0)) >= 0;
    }
}
