package org.stemma.extract;

import org.stemma.report.Furniture.Kind;

/**
 * A paragraph of a body that is furniture if its outlet repeats it.
 *
 * @param paragraph its number in the body, from 0
 * @param line hash value of its letters and digits
 * @param edge whether it opens or closes the body
 */
record Repeatable(int paragraph, long line, Sign sign, boolean edge) {
    private static final int TEXTS = 3;
    private static final int MATTERS_AT_EDGE = 4;
    private static final int MATTERS_BESIDE = 3;
    private static final double SHARE = .5;

    /** What makes a paragraph suspect. */
    enum Sign {
        /** Speaks to the reader, or begins as furniture does. */
        ADDRESSED(Kind.PROMOTION),
        /** Says who somebody is. */
        PORTRAIT(Kind.BIOGRAPHY),
        /** No sentence, above the first or below the last one. */
        LABEL(Kind.NAVIGATION),
        /** A sentence that has nothing to do with the rest of the body. */
        ALONE(Kind.DISCLAIMER);

        private final Kind kind;

        Sign(Kind kind) {
            this.kind = kind;
        }

        /** The kind of furniture where its words name none. */
        Kind kind() {
            return kind;
        }
    }

    /** Whether what was seen of the line makes it furniture, of so many {@code reports} of its outlet. */
    boolean isFurniture(LineSightings seen, int reports) {
        return sign == Sign.ALONE
                ? edge && seen.matters() >= MATTERS_AT_EDGE && seen.share(reports) >= SHARE
                : seen.texts() >= TEXTS;
    }

    /** Whether it is furniture where it stands beside another that is. */
    boolean isFurnitureBeside(LineSightings seen) {
        return sign == Sign.ALONE && seen.matters() >= MATTERS_BESIDE;
    }
}
