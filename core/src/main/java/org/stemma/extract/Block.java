package org.stemma.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** A run of text that a reader sees as one paragraph, heading, list item or caption. What is asked of it often is worked out once. Not thread-safe. */
final class Block {
    private final int index;
    private final Element owner;
    private final String text;
    private final double weight;
    private final double linkDensity;
    private final double boldness;
    private final boolean closed;
    private boolean cueKnown;
    private @Nullable Kind cue;
    private boolean lineKnown;
    private @Nullable Kind line;
    private @Nullable Boolean credit;

    /**
     * @param index its place among the page's blocks, from 0
     * @param owner the block-level element that directly holds the text
     * @param text with white space normalised, never blank
     * @param linked characters of {@code text} that are links
     * @param strong characters of {@code text} in bold
     */
    Block(int index, Element owner, String text, int linked, int strong) {
        this.index = index;
        this.owner = owner;
        this.text = text;
        this.weight = weight(text);
        this.linkDensity = (double) linked / text.length();
        this.boldness = (double) strong / text.length();
        this.closed = Scripts.endsSentence(text);
    }

    private static double weight(String text) {
        int dense = 0;
        for (int i = 0; i < text.length(); i++) {
            dense += Scripts.dense(text.charAt(i)) ? 1 : 0;
        }
        return text.length() + 1.5 * dense;
    }

    int index() {
        return index;
    }

    Element owner() {
        return owner;
    }

    String text() {
        return text;
    }

    String tag() {
        return owner.normalName();
    }

    /** Characters, where one of a script without spaces counts as two and a half. */
    double weight() {
        return weight;
    }

    /** Share of the text that is links, 0 to 1. */
    double linkDensity() {
        return linkDensity;
    }

    /** Share of the text in bold, 0 to 1. */
    double boldness() {
        return boldness;
    }

    /** Whether the text closes as a sentence does. */
    boolean closed() {
        return closed;
    }

    boolean heading() {
        String tag = tag();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** What kind of furniture the text says that it is, null where it says nothing of the kind. */
    @Nullable
    Kind cue() {
        if (!cueKnown) {
            cue = PageCues.kind(this);
            cueKnown = true;
        }
        return cue;
    }

    /** What kind of furniture it would be as a line of scraped text, null where it may be text. */
    @Nullable
    Kind line() {
        if (!lineKnown) {
            line = FurnitureLines.kind(text);
            lineKnown = true;
        }
        return line;
    }

    /** Whether it only says who wrote, or when. */
    boolean credit() {
        if (credit == null) {
            credit = CreditShape.is(this);
        }
        return credit;
    }

    /** What the page's layout makes of the text: tag and class of its element and of the one around it. */
    String signature() {
        Element parent = owner.parent();
        return tag() + "." + owner.className() + "<"
                + (parent == null ? "" : parent.normalName() + "." + parent.className());
    }
}
