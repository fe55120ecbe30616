package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.lineage.Derivation.Reason;

/** Says of copies that they carry a version of their parent which a later one has replaced. */
final class OldVersions {
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Derivation> replaced = new HashMap<>();
    private final List<Derivation> links;

    /** @param links those between the story's reports */
    OldVersions(List<Account> accounts, List<Derivation> links) {
        this.links = links;
        accounts.forEach(account -> this.accounts.put(account.key(), account));
        links.stream().filter(OldVersions::version).forEach(link -> replaced.putIfAbsent(link.from(), link));
    }

    private static boolean version(Derivation link) {
        return link.kind() == Kind.UPDATES || link.kind() == Kind.CORRECTS;
    }

    /** The links, those from a replaced version with a reason more that says so. */
    List<Derivation> noted() {
        return links.stream().map(this::noted).toList();
    }

    private Derivation noted(Derivation link) {
        Derivation later = replaced.get(link.from());
        if (later == null || version(link) || link.kind() == Kind.REWRITES) {
            return link;
        }
        List<Reason> reasons = new ArrayList<>(link.reasons());
        reasons.add(new Reason(words(later, accounts.get(link.to()), accounts.get(later.to())), 0));
        return new Derivation(link.from(), link.to(), link.kind(), link.confidence(), link.evidence(), reasons);
    }

    private static String words(Derivation later, @Nullable Account copy, @Nullable Account version) {
        String what = later.kind() == Kind.CORRECTS ? "correction " : "update ";
        boolean out = copy != null && version != null && version.olderThan(copy);
        return "carries the version before the " + what + later.to()
                + (out ? ", which was out already" : ", which came later");
    }
}
