package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/**
 * A line of scraped text, its white space made plain.
 *
 * @param kind the furniture that it is by itself, null for what may be text
 * @param heading the furniture that it stands over, null for most lines
 * @param prose whether it is running text
 */
record RawLine(String text, @Nullable Kind kind, @Nullable Kind heading, boolean prose) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad\\p{Cntrl}&&[^\\n\\t\\r]]");
    private static final int WRAPPED_AT_MOST = 100;
    private static final int WRAPPED_AT_LEAST = 50;

    static RawLine of(String text) {
        CreditLines.Tail tail = CreditLines.tail(text);
        String said = tail == null ? text : text.substring(0, tail.end());
        if (tail != null && LineShape.endsSentence(said)) {
            return new RawLine(text, null, null, true);
        }
        Kind kind = FurnitureLines.kind(text);
        return new RawLine(text, kind, FurnitureLines.heading(text), kind == null && LineShape.isProse(text));
    }

    /** Says who worked on the report, as agencies do behind the last sentence. */
    boolean closes() {
        return CreditLines.isCredit(text) || CreditLines.tail(text) != null;
    }

    /** The lines of {@code raw} that hold anything; lines that were broken at a column are joined to paragraphs. */
    static List<RawLine> lines(String raw) {
        List<RawLine> lines = new ArrayList<>();
        List<List<String>> blocks = blocks(raw);
        boolean wrapped = isWrapped(blocks);
        for (List<String> block : blocks) {
            for (String line : wrapped ? List.of(String.join(" ", block)) : block) {
                lines.add(of(line));
            }
        }
        return lines;
    }

    private static List<List<String>> blocks(String raw) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : INVISIBLE.matcher(raw).replaceAll("").split("\\R", -1)) {
            String plain = SPACES.matcher(line).replaceAll(" ").strip();
            if (!plain.isEmpty()) {
                block.add(plain);
            } else if (!block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    /** Broken at a column: most lines but a block's last are nearly equally long, and end within a sentence. */
    private static boolean isWrapped(List<List<String>> blocks) {
        int inner = 0;
        int broken = 0;
        for (List<String> block : blocks) {
            for (String line : block.subList(0, block.size() - 1)) {
                inner++;
                boolean full = line.length() >= WRAPPED_AT_LEAST && line.length() <= WRAPPED_AT_MOST;
                broken += full && !LineShape.endsSentence(line) ? 1 : 0;
            }
        }
        return blocks.size() > 1 && inner > 3 && broken > inner * .6;
    }

    /** Neither furniture nor running text: a heading, a headline, a label. */
    boolean isLabel() {
        return kind == null && !prose && !LineShape.endsSentence(text);
    }

    double weight() {
        return LineShape.weight(text);
    }
}
