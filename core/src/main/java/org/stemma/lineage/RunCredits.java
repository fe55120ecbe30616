package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;

/**
 * What the credits of all reports of a run say beyond each one's story: who writes for which house, and which texts are a house's. A
 * sample of the runs of five words finds the texts; memory grows by some hundred bytes a credited report.
 */
final class RunCredits {
    private static final int SAMPLE = 4;
    private static final int MOST_HOLDERS = 200;
    /** A brief with fewer runs than these in its sample says too little. */
    private static final int LEAST = 12;

    private final Bylines bylines = new Bylines();
    private final List<Text> texts = new ArrayList<>();
    private final Map<Long, List<Integer>> holders = new HashMap<>();

    private record Text(String key, HouseCredit credit, int size) {}

    /** What the credits of {@code reports} say. */
    static RunCredits of(Collection<AnalyzedReport> reports, HouseNames names, Houses houses) {
        RunCredits credits = new RunCredits();
        for (AnalyzedReport report : reports) {
            HouseCredit credit = CreditReader.of(report.report(), names, houses);
            if (credit != null) {
                credits.learn(report, credit);
            }
        }
        return credits;
    }

    private void learn(AnalyzedReport report, HouseCredit credit) {
        bylines.learn(report.report(), credit);
        long[] sample = sample(Account.of(0, report));
        int number = texts.size();
        texts.add(new Text(report.key(), credit, sample.length));
        for (long shingle : sample) {
            List<Integer> list = holders.computeIfAbsent(shingle, s -> new ArrayList<>(1));
            if (list.size() < MOST_HOLDERS) {
                list.add(number);
            }
        }
    }

    private static long[] sample(Account account) {
        return account.fives().stream()
                .filter(shingle -> Math.floorMod(shingle, SAMPLE) == 0)
                .toArray();
    }

    Bylines bylines() {
        return bylines;
    }

    /** The house that the report credits of which {@code account} holds most, if it is the same text; null where there is none. */
    @Nullable
    HouseCredit nearest(Account account) {
        long[] sample = sample(account);
        Map<Integer, Integer> shared = new TreeMap<>();
        for (long shingle : sample) {
            holders.getOrDefault(shingle, List.of()).forEach(number -> shared.merge(number, 1, Integer::sum));
        }
        Text best = null;
        double most = Kinship.COPIED;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            Text text = texts.get(entry.getKey());
            double share = (double) entry.getValue() / Math.max(LEAST, Math.min(text.size(), sample.length));
            if (share > most && !text.key().equals(account.key())) {
                best = text;
                most = share;
            }
        }
        return best == null ? null : credit(account, best, most);
    }

    private static HouseCredit credit(Account account, Text text, double share) {
        HouseCredit credit = text.credit();
        String reason = "a report of the same text in another story, " + text.key() + ", credits "
                + credit.house().name();
        double confidence = new Kinship(account, account, share, share, 0).confidence() * credit.confidence();
        return new HouseCredit(
                credit.house(), confidence, Leads.first(account.report().text()), reason);
    }
}
