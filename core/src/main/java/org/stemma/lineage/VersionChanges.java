package org.stemma.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stemma.text.Alignment;
import org.stemma.text.Alignment.Run;
import org.stemma.text.Word;

/** What a version changes of the one before it, in words for a reader. */
final class VersionChanges {
    private static final int LEAST_RUN = 3;
    /** What is longer is told anew, not corrected. */
    private static final int LONGEST = 8;

    private static final int MOST = 4;

    private final Account before;
    private final Account after;
    private final List<String> replaced = new ArrayList<>();
    private int added;
    private int left;

    private VersionChanges(Account before, Account after) {
        this.before = before;
        this.after = after;
    }

    /** Short passages that were replaced, at most {@value #MOST}, then how many words were added and left out. */
    static List<String> of(Account before, Account after) {
        VersionChanges changes = new VersionChanges(before, after);
        changes.read();
        List<String> all = new ArrayList<>(changes.replaced.stream().limit(MOST).toList());
        if (changes.added > 0) {
            all.add("adds " + changes.added + (changes.added == 1 ? " word" : " words"));
        }
        if (changes.left > 0) {
            all.add("leaves out " + changes.left + (changes.left == 1 ? " word" : " words"));
        }
        return all;
    }

    private void read() {
        int from = 0;
        int to = 0;
        for (Run run : inOrder()) {
            gap(from, run.first(), to, run.second());
            from = run.first() + run.length();
            to = run.second() + run.length();
        }
        gap(from, before.words().size(), to, after.words().size());
    }

    /** The shared runs that follow one another in both versions. */
    private List<Run> inOrder() {
        List<Run> kept = new ArrayList<>();
        int second = 0;
        for (Run run : Alignment.of(before.words(), after.words(), LEAST_RUN)) {
            if (run.second() >= second) {
                kept.add(run);
                second = run.second() + run.length();
            }
        }
        return kept;
    }

    /** What stands between two shared runs: a change of few words, the same with something added behind it, or more. */
    private void gap(int from, int end, int to, int until) {
        int old = end - from;
        int now = until - to;
        if (old > 0 && now > 0 && old <= LONGEST && now <= LONGEST) {
            replace(from, end, to, until);
        } else if (old > 0 && old <= LONGEST && now > old && alike(from, to, old) > 0) {
            int same = 0;
            while (same < old && equal(end - 1 - same, to + old - 1 - same)) {
                same++;
            }
            replace(from, end - same, to, to + old - same);
            added += now - old;
        } else {
            left += old;
            added += now;
        }
    }

    private long alike(int from, int to, int count) {
        return IntStream.range(0, count).filter(i -> equal(from + i, to + i)).count();
    }

    private boolean equal(int old, int now) {
        return before.words().get(old).form().equals(after.words().get(now).form());
    }

    private void replace(int from, int end, int to, int until) {
        if (from < end && to < until) {
            replaced.add("changes \u201C" + passage(before, from, end) + "\u201D to \u201C" + passage(after, to, until)
                    + "\u201D");
        }
    }

    private static String passage(Account account, int begin, int end) {
        List<Word> words = account.words();
        return account.report()
                .text()
                .substring(words.get(begin).begin(), words.get(end - 1).end());
    }
}
