package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * Reads the names of a parsed sentence. The parser marks OntoNotes names, token by token, as B(egin), I(nside), L(ast), U(nit) with a
 * class; Stemma's are those of CoNLL-2003, without a leading article and a trailing possessive.
 */
final class MentionReader {
    private final NLPNode[] nodes;
    private final List<Mention> mentions = new ArrayList<>();

    private MentionReader(NLPNode[] nodes) {
        this.nodes = nodes;
    }

    static List<Mention> read(NLPNode[] nodes) {
        MentionReader reader = new MentionReader(nodes);
        for (int i = 1; i < nodes.length; ) {
            int end = reader.end(i);
            reader.add(i, end);
            i = end;
        }
        return reader.mentions;
    }

    /** The node after the name, or the nameless node, that begins at {@code first}. */
    private int end(int first) {
        String name = name(first);
        int end = first + 1;
        while (name != null && end < nodes.length && continues(end) && name.equals(name(end))) {
            end++;
        }
        return end;
    }

    private boolean continues(int i) {
        String tag = nodes[i].getNamedEntityTag();
        return tag.startsWith("I-") || tag.startsWith("L-");
    }

    private @Nullable String name(int i) {
        String tag = nodes[i].getNamedEntityTag();
        return tag == null || tag.length() < 3 ? null : tag.substring(2);
    }

    private void add(int first, int end) {
        String name = name(first);
        Entity.Type type = name == null ? null : type(name);
        int from = isArticle(first) ? first + 1 : first;
        while (from < end && !beginsName(from)) {
            from++;
        }
        int to = end;
        while (to - 1 > from && (isPossessive(to - 1) || !hasLetter(to - 1))) {
            to--;
        }
        if (type != null && from < to && hasCapital(from, to)) {
            mentions.add(new Mention(new Span(nodes[from].getStartOffset(), nodes[to - 1].getEndOffset()), type));
        }
    }

    private boolean isArticle(int i) {
        String form = nodes[i].getWordForm();
        return form.equalsIgnoreCase("the") || form.equals("a") || form.equals("an");
    }

    /** Numbers and marks at the edges ("LONDON 1996") are no part of a name. */
    private boolean hasLetter(int i) {
        return nodes[i].getWordForm().codePoints().anyMatch(Character::isLetter);
    }

    /** Words before the first that is a proper noun or has a capital ("iconic Brandenburg Gate") are no part of a name. */
    private boolean beginsName(int i) {
        boolean proper = nodes[i].getPartOfSpeechTag().startsWith("NNP");
        return hasLetter(i)
                && (proper || !Character.isLowerCase(nodes[i].getWordForm().codePointAt(0)));
    }

    /** What has no capital, or is an address, is no name. */
    private boolean hasCapital(int from, int to) {
        for (int i = from; i < to; i++) {
            String form = nodes[i].getWordForm();
            if (nodes[i].getPartOfSpeechTag().equals("ADD") || form.contains("://")) {
                return false;
            }
            if (form.codePoints().anyMatch(Character::isUpperCase)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPossessive(int i) {
        return nodes[i].getPartOfSpeechTag().equals("POS");
    }

    /** The class in CoNLL-2003 of an OntoNotes class; null for dates and numbers. */
    private static Entity.@Nullable Type type(String name) {
        return switch (name) {
            case "PERSON" -> Entity.Type.PER;
            case "ORG" -> Entity.Type.ORG;
            case "GPE", "LOC", "FAC" -> Entity.Type.LOC;
            case "NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LANGUAGE" -> Entity.Type.MISC;
            default -> null;
        };
    }
}
