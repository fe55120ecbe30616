package org.stemma.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Branch.Twig;
import org.stemma.app.view.Node;
import org.stemma.app.view.ReportView;

/** Which lanes a lineage has, one a newsroom or several newsrooms that took the same together, and what begins each. */
final class LaneHeads {
    private static final int MANY_NEWSROOMS = 4;

    private final Map<String, List<Head>> heads = new LinkedHashMap<>();

    private LaneHeads() {}

    /** Where a lane begins or goes on: what hangs there, and on what. */
    record Head(Twig twig, @Nullable Branch parent) {}

    /** The heads of each lane, the lanes in the order in which they are drawn. */
    static Map<String, List<Head>> of(List<Branch> roots) {
        LaneHeads lanes = new LaneHeads();
        for (Branch root : roots) {
            if (root.node() instanceof Node.Text) {
                lanes.head(new Twig(List.of(root)), null);
            }
            lanes.gather(root, newsroom(root));
        }
        return lanes.heads;
    }

    /** The newsroom of a report; empty for an origin. */
    static String newsroom(Branch branch) {
        ReportView report = branch.report();
        return report == null ? "" : report.member().newsroom();
    }

    private void gather(Branch branch, String lane) {
        for (Twig twig : branch.twigs()) {
            boolean together = twig.stacked() && (branch.report() != null || oneLane(twig));
            if (together) {
                if (branch.report() == null) {
                    head(twig, branch);
                }
            } else {
                twig.branches().forEach(child -> {
                    if (!newsroom(child).equals(lane)) {
                        head(new Twig(List.of(child)), branch);
                    }
                    gather(child, newsroom(child));
                });
            }
        }
    }

    private static boolean oneLane(Twig twig) {
        return twig.branches().size() >= MANY_NEWSROOMS || newsrooms(twig) == 1;
    }

    private static long newsrooms(Twig twig) {
        return twig.branches().stream().map(LaneHeads::newsroom).distinct().count();
    }

    private void head(Twig twig, @Nullable Branch parent) {
        long rooms = newsrooms(twig);
        String lane = rooms > 1 ? rooms + " newsrooms" : newsroom(twig.first());
        heads.computeIfAbsent(lane, key -> new ArrayList<>()).add(new Head(twig, parent));
    }
}
