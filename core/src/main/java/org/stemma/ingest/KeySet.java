package org.stemma.ingest;

/**
 * The keys met so far, each as a 64-bit hash (FNV-1a, finished as in SplitMix64): 16 to 32 bytes a key, so that an archive of
 * millions of records fits. Two keys that share a hash count as one; with 10 million keys the chance of that is 3 in a million.
 */
final class KeySet {
    private long[] table = new long[1024];
    private int size;

    /** False where {@code key} was there already. */
    boolean add(String key) {
        if (size * 2 >= table.length) {
            grow();
        }
        boolean added = insert(hash(key));
        size += added ? 1 : 0;
        return added;
    }

    private boolean insert(long hash) {
        int at = (int) (hash >>> 1) & (table.length - 1);
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                insert(hash);
            }
        }
    }

    private static long hash(String key) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            h = (h ^ key.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        h ^= h >>> 31;
        return h == 0 ? 1 : h; // 0 marks a free place
    }
}
