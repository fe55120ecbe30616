package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final int HELD = 400;
    private static final int REPORTS = 5000;

    private final int[] found = new int[Rings.MOST];

    private static Set<Integer> terms(Random random) {
        Set<Integer> terms = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            terms.add((int) Math.abs(random.nextGaussian() * random.nextInt(1, 40)) * 0x10001 - 7);
        }
        return terms;
    }

    /** The latest holders that a plain map gives. */
    private static List<Integer> latest(List<Integer> holders, int oldest) {
        return holders.stream()
                .skip(Math.max(0, holders.size() - Rings.MOST))
                .filter(report -> report >= oldest)
                .toList();
    }

    private static int held(List<Integer> holders, int oldest) {
        return (int) holders.stream().filter(report -> report >= oldest).count();
    }

    @Test
    void aTermGivesTheLatestOfItsHeldReportsAndCountsThemAll() {
        Postings postings = new Postings();
        Map<Integer, List<Integer>> plain = new HashMap<>();
        Deque<Set<Integer>> held = new ArrayDeque<>();
        Random random = new Random(7);
        for (int report = 0; report < REPORTS; report++) {
            int oldest = Math.max(0, report - HELD);
            if (held.size() > HELD) {
                held.removeFirst().forEach(postings::remove);
            }
            Set<Integer> terms = terms(random);
            held.addLast(terms);
            for (int term : terms) {
                postings.add(term, report, oldest);
                plain.computeIfAbsent(term, t -> new ArrayList<>()).add(report);
                int count = postings.of(term, oldest, found);
                assertThat(Arrays.stream(found, 0, count).sorted().boxed())
                        .containsExactlyElementsOf(latest(plain.get(term), oldest));
                assertThat(postings.count(term)).isEqualTo(held(plain.get(term), oldest));
            }
        }
    }

    @Test
    void whatNoHeldReportHasTakesNoPlace() {
        Postings postings = new Postings();
        Random random = new Random(7);
        Deque<Set<Integer>> held = new ArrayDeque<>();
        for (int report = 0; report < 300; report++) {
            Set<Integer> terms = terms(random);
            held.addLast(terms);
            for (int term : terms) {
                postings.add(term, report, 0);
            }
        }
        assertThat(postings.size())
                .isEqualTo(new TreeSet<>(held.stream().flatMap(Set::stream).toList()).size());
        held.forEach(terms -> terms.forEach(postings::remove));
        assertThat(postings.size()).isZero();
    }
}
