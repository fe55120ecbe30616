package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KeySetTest {
    @Property(tries = 200)
    void addsWhatASetWouldAdd(@ForAll List<String> keys) {
        KeySet set = new KeySet();
        Set<String> expected = new HashSet<>();
        for (String key : keys) {
            assertThat(set.add(key)).isEqualTo(expected.add(key));
        }
    }

    @Property(tries = 1)
    void growsPastItsFirstTable() {
        KeySet set = new KeySet();
        for (int i = 0; i < 20_000; i++) {
            assertThat(set.add("key " + i)).isTrue();
        }
        assertThat(set.add("key 7")).isFalse();
    }
}
