package org.stemma.extract;

import org.jsoup.nodes.Element;

/**
 * A run of text that a reader sees as one paragraph, heading, list item or caption.
 *
 * @param index its place among the page's blocks, from 0
 * @param owner the block-level element that directly holds the text
 * @param text with white space normalised, never blank
 * @param linked characters of {@code text} that are links
 * @param strong characters of {@code text} in bold
 */
record Block(int index, Element owner, String text, int linked, int strong) {

    String tag() {
        return owner.normalName();
    }

    /** Share of the text that is links, 0 to 1. */
    double linkDensity() {
        return (double) linked / text.length();
    }

    boolean heading() {
        String tag = tag();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** Characters, where one of a script without spaces counts as two and a half. */
    double weight() {
        int dense = 0;
        for (int i = 0; i < text.length(); i++) {
            dense += Scripts.dense(text.charAt(i)) ? 1 : 0;
        }
        return text.length() + 1.5 * dense;
    }

    /** Whether the text closes as a sentence does. */
    boolean closed() {
        return Scripts.endsSentence(text);
    }

    /** What the page's layout makes of the text: tag and class of its element and of the one around it. */
    String signature() {
        Element parent = owner.parent();
        return tag() + "." + owner.className() + "<"
                + (parent == null ? "" : parent.normalName() + "." + parent.className());
    }
}
