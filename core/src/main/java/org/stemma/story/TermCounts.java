package org.stemma.story;

import java.util.Arrays;

/** Counts by 32-bit term, in open addressing: eight bytes a term where a map of objects takes seventy. */
final class TermCounts {
    private int[] keys = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;
    private int zero;

    int get(int key) {
        return key == 0 ? zero : counts[slot(key)];
    }

    int increment(int key) {
        if (key == 0) {
            return ++zero;
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
            if (size * 3L > keys.length * 2L) {
                grow();
                slot = slot(key);
            }
        }
        return ++counts[slot];
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = (key * 0x9E3779B9) >>> 7 & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
        Arrays.fill(oldKeys, 0);
    }
}
