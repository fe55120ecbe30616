package org.stemma.story;

import java.util.Arrays;

/**
 * Lists of the latest reports, in pages of plain numbers: a list grows by moving to a place twice as large, up to {@value #MOST},
 * after which the latest takes the place of the oldest. Places that are left are used again.
 */
final class Rings {
    static final int MOST = 150;
    private static final int[] CAPACITIES = {2, 4, 8, 16, 32, 64, 128, MOST};

    /** A ring begins with its size's index, how many of its reports are held, and how many were written. */
    private static final int HEAD = 3;

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;

    private int[][] pages = new int[4][];
    private int pageCount;
    private int used = PAGE;
    /** The first free ring of each size, 0 where there is none; each names the next in its second place. */
    private final int[] free = new int[CAPACITIES.length];

    private final int[] live = new int[MOST];

    /** A new ring, above 0, with one report. */
    int create(int report) {
        int ring = allocate(0);
        int[] page = page(ring);
        int at = at(ring);
        page[at + 1] = 1;
        page[at + 2] = 1;
        page[at + HEAD] = report;
        return ring;
    }

    /** Adds the latest report; gives the ring, which may have moved. */
    int add(int ring, int report, int oldest) {
        int capacity = CAPACITIES[page(ring)[at(ring)]];
        boolean full = page(ring)[at(ring) + 2] >= capacity;
        int target = full && capacity < MOST ? enlarge(ring, oldest) : ring;
        int[] page = page(target);
        int at = at(target);
        page[at + HEAD + page[at + 2] % CAPACITIES[page[at]]] = report;
        page[at + 1]++;
        page[at + 2]++;
        return target;
    }

    /** Makes room: what is no longer held goes, and where that is not half, the ring moves to a larger place. */
    private int enlarge(int ring, int oldest) {
        int count = read(ring, oldest, live);
        int size = page(ring)[at(ring)];
        int target = 2 * count < CAPACITIES[size] ? ring : allocate(size + 1);
        System.arraycopy(live, 0, page(target), at(target) + HEAD, count);
        page(target)[at(target) + 1] = page(ring)[at(ring) + 1];
        page(target)[at(target) + 2] = count;
        if (target != ring) {
            release(ring);
        }
        return target;
    }

    /** How many reports are held, those included that a full ring has lost. */
    int held(int ring) {
        return page(ring)[at(ring) + 1];
    }

    /** One report less is held; true where that was the last, and the ring is gone. */
    boolean drop(int ring) {
        int left = --page(ring)[at(ring) + 1];
        if (left == 0) {
            release(ring);
        }
        return left == 0;
    }

    /** Writes the reports from {@code oldest} on into {@code found}, and gives their number. */
    int read(int ring, int oldest, int[] found) {
        int[] page = page(ring);
        int at = at(ring);
        int end = at + HEAD + Math.min(page[at + 2], CAPACITIES[page[at]]);
        int count = 0;
        for (int i = at + HEAD; i < end; i++) {
            if (page[i] >= oldest) {
                found[count++] = page[i];
            }
        }
        return count;
    }

    private int allocate(int size) {
        int ring = free[size];
        if (ring == 0) {
            ring = fresh(HEAD + CAPACITIES[size]);
        } else {
            free[size] = page(ring)[at(ring) + 1];
        }
        page(ring)[at(ring)] = size;
        return ring;
    }

    private int fresh(int length) {
        if (used + length > PAGE) {
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, pages.length * 2);
            }
            pages[pageCount++] = new int[PAGE];
            used = 1; // 0 is no ring
        }
        int ring = (pageCount - 1) << PAGE_BITS | used;
        used += length;
        return ring;
    }

    private void release(int ring) {
        int size = page(ring)[at(ring)];
        page(ring)[at(ring) + 1] = free[size];
        free[size] = ring;
    }

    private int[] page(int ring) {
        return pages[ring >>> PAGE_BITS];
    }

    private static int at(int ring) {
        return ring & (PAGE - 1);
    }
}
