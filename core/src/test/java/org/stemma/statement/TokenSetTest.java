package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Token sets agree with bit sets. */
class TokenSetTest {
    private static TokenSet set(Set<Integer> tokens) {
        return TokenSet.union(tokens.stream().map(TokenSet::of).toList());
    }

    private static BitSet bits(TokenSet set) {
        BitSet bits = new BitSet();
        set.runs().forEach(r -> bits.set(r.from(), r.to()));
        return bits;
    }

    @Property
    void unionDifferenceAndOverlapAreThoseOfSets(
            @ForAll @Size(max = 12) Set<@IntRange(max = 30) Integer> a,
            @ForAll @Size(max = 12) Set<@IntRange(max = 30) Integer> b) {
        BitSet union = bits(set(a));
        union.or(bits(set(b)));
        BitSet difference = bits(set(a));
        difference.andNot(bits(set(b)));
        BitSet both = bits(set(a));
        both.and(bits(set(b)));
        assertThat(bits(set(a).plus(set(b)))).isEqualTo(union);
        assertThat(bits(set(a).minus(set(b)))).isEqualTo(difference);
        assertThat(set(a).overlap(set(b))).isEqualTo(both.cardinality());
        assertThat(set(a).size()).isEqualTo(a.size());
    }

    @Property
    void runsNeitherTouchNorOverlap(@ForAll @Size(max = 20) Set<@IntRange(max = 40) Integer> a) {
        List<TokenSet.Run> runs = set(a).runs();
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).from()).isGreaterThan(runs.get(i - 1).to());
        }
    }

    @Test
    void aSetMeetsTheTokensThatItHolds() {
        BitSet tokens = new BitSet();
        TokenSet.of(3, 5).plus(TokenSet.of(9)).mark(tokens);

        assertThat(TokenSet.of(4, 7).meets(tokens)).isTrue();
        assertThat(TokenSet.of(8, 10).meets(tokens)).isTrue();
        assertThat(TokenSet.of(5, 9).meets(tokens)).isFalse();
        assertThat(TokenSet.EMPTY.meets(tokens)).isFalse();
    }
}
