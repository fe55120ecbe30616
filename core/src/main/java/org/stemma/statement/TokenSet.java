package org.stemma.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** A set of token positions of a report, kept as sorted runs that neither touch nor overlap. Immutable. */
record TokenSet(List<Run> runs) {
    static final TokenSet EMPTY = new TokenSet(List.of());

    /** Positions from {@code from}, inclusive, to {@code to}, exclusive. */
    record Run(int from, int to) {}

    TokenSet {
        runs = List.copyOf(runs);
    }

    static TokenSet of(int from, int to) {
        return from < to ? new TokenSet(List.of(new Run(from, to))) : EMPTY;
    }

    static TokenSet of(int token) {
        return of(token, token + 1);
    }

    static TokenSet union(Collection<TokenSet> sets) {
        List<Run> all = new ArrayList<>();
        sets.forEach(s -> all.addAll(s.runs));
        return joined(all);
    }

    private static TokenSet joined(List<Run> all) {
        all.sort((a, b) -> a.from != b.from ? Integer.compare(a.from, b.from) : Integer.compare(a.to, b.to));
        List<Run> out = new ArrayList<>();
        for (Run r : all) {
            if (!out.isEmpty() && out.getLast().to >= r.from) {
                out.set(out.size() - 1, new Run(out.getLast().from, Math.max(out.getLast().to, r.to)));
            } else {
                out.add(r);
            }
        }
        return new TokenSet(out);
    }

    TokenSet plus(TokenSet other) {
        return union(List.of(this, other));
    }

    TokenSet minus(TokenSet other) {
        List<Run> out = new ArrayList<>();
        for (Run r : runs) {
            int from = r.from;
            for (Run o : other.runs) {
                if (o.to > from && o.from < r.to) {
                    add(out, from, o.from);
                    from = Math.max(from, o.to);
                }
            }
            add(out, from, r.to);
        }
        return new TokenSet(out);
    }

    private static void add(List<Run> out, int from, int to) {
        if (from < to) {
            out.add(new Run(from, to));
        }
    }

    /** Positions that both sets hold. */
    int overlap(TokenSet other) {
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < runs.size() && j < other.runs.size()) {
            Run a = runs.get(i);
            Run b = other.runs.get(j);
            n += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
            if (a.to < b.to) {
                i++;
            } else {
                j++;
            }
        }
        return n;
    }

    int size() {
        int n = 0;
        for (Run r : runs) {
            n += r.to - r.from;
        }
        return n;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    boolean contains(int token) {
        for (Run r : runs) {
            if (r.from <= token && token < r.to) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of {@code tokens} is in this set. */
    boolean meets(BitSet tokens) {
        for (Run r : runs) {
            int next = tokens.nextSetBit(r.from);
            if (next >= 0 && next < r.to) {
                return true;
            }
        }
        return false;
    }

    /** Adds all to {@code tokens}. */
    void mark(BitSet tokens) {
        runs.forEach(r -> tokens.set(r.from, r.to));
    }

    int first() {
        return runs.getFirst().from;
    }

    /** The position after the last. */
    int end() {
        return runs.getLast().to;
    }

    TokenSet hull() {
        return isEmpty() ? this : of(first(), end());
    }

    /** The part of this set in {@code [from, to)}. */
    TokenSet within(int from, int to) {
        List<Run> out = new ArrayList<>();
        runs.forEach(r -> add(out, Math.max(from, r.from), Math.min(to, r.to)));
        return new TokenSet(out);
    }
}
