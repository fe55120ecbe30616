package org.stemma.text;

/**
 * A half-open range of characters of a text it does not carry: {@code begin} inclusive, {@code end} exclusive, in UTF-16 units.
 * Ordered by begin, then by end.
 */
public record Span(int begin, int end) implements Comparable<Span> {
    /** @throws IllegalArgumentException unless {@code 0 <= begin <= end} */
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("a span needs 0 <= begin <= end, not " + begin + ".." + end);
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** Characters that both spans cover. */
    public int overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
    }

    /** The smallest span that covers both. */
    public Span hull(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** This span moved by {@code distance} characters. */
    public Span shift(int distance) {
        return new Span(begin + distance, end + distance);
    }

    /** The characters that this span covers in {@code text}. */
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        int order = Integer.compare(begin, other.begin);
        return order != 0 ? order : Integer.compare(end, other.end);
    }
}
