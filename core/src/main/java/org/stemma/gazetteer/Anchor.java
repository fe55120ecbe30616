package org.stemma.gazetteer;

import org.stemma.text.Span;

/**
 * What a translator leaves as it is: a number, a day, a country or city or body of the world, a name.
 *
 * @param key the same in all languages; of a {@link Kind#NAME}, its letters without accents
 * @param sound how it is spoken, by which names are compared across scripts
 * @param sure whether it surely is what it seems: not where a language has no capitals, or writes all nouns with them
 */
public record Anchor(Kind kind, String key, Sound sound, boolean sure, Span span) {
    /** Kinds of anchors. */
    public enum Kind {
        NUMBER,
        DAY,
        PLACE,
        NAME
    }

    static Anchor of(Kind kind, String key, boolean sure, Span span) {
        return new Anchor(kind, key, Sound.NONE, sure, span);
    }

    public boolean number() {
        return kind == Kind.NUMBER || kind == Kind.DAY;
    }

    /** A key that two anchors that are alike mostly share. */
    public String index() {
        return kind == Kind.NAME && sound.telling() ? "~" + sound.rough() : key;
    }

    /** Whether both stand for the same. */
    public boolean matches(Anchor other) {
        if (kind != other.kind) {
            return false;
        }
        return key.equals(other.key) || (kind == Kind.NAME && sound.like(other.sound));
    }
}
