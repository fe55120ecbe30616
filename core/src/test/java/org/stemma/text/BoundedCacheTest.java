package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
    private final List<String> computed = new ArrayList<>();
    private final BoundedCache<Integer> cache = new BoundedCache<>(10);

    private int length(String text) {
        return cache.get(text, t -> {
            computed.add(t);
            return t.length();
        });
    }

    @Test
    void aTextIsComputedOnce() {
        assertThat(length("abcd")).isEqualTo(4);
        assertThat(length("abcd")).isEqualTo(4);
        assertThat(computed).containsExactly("abcd");
    }

    @Test
    void theLongestUnusedIsForgotten() {
        length("aaaa");
        length("bbbb");
        length("aaaa");
        length("cccc");
        length("aaaa");
        length("bbbb");
        assertThat(computed).containsExactly("aaaa", "bbbb", "cccc", "bbbb");
    }

    @Test
    void aTextLongerThanTheCacheIsNotKept() {
        length("a".repeat(11));
        assertThat(cache.count()).isZero();
    }
}
