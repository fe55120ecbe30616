package org.stemma.extract;

import java.util.EnumMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/**
 * What an element stands in, itself among it.
 *
 * @param byTag kinds of furniture that tags and roles say, with how near the nearest is (1 the element itself, falling to 0)
 * @param byName kinds that names say
 * @param body how near an element is whose name says that it holds a body
 */
record Surroundings(
        Map<Kind, Double> byTag,
        Map<Kind, Double> byName,
        double body,
        boolean article,
        boolean main,
        boolean list,
        boolean quotation,
        boolean table,
        boolean header,
        boolean heading) {
    static final Surroundings NONE =
            new Surroundings(Map.of(), Map.of(), 0, false, false, false, false, false, false, false);
    private static final double FADING = .93;
    private static final double LEAST = .1;

    static Surroundings of(Surroundings outer, Element e, ElementRules.@Nullable Verdict verdict, boolean bodyName) {
        String tag = e.normalName();
        return new Surroundings(
                with(outer.byTag, verdict != null && verdict.structural() ? verdict.kind() : null),
                with(outer.byName, verdict != null && !verdict.structural() ? verdict.kind() : null),
                bodyName ? 1 : outer.body * FADING,
                outer.article || tag.equals("article"),
                outer.main || tag.equals("main"),
                outer.list || tag.equals("ul") || tag.equals("ol"),
                outer.quotation || tag.equals("blockquote"),
                outer.table || tag.equals("table"),
                outer.header || tag.equals("header"),
                outer.heading || tag.equals("h1"));
    }

    private static Map<Kind, Double> with(Map<Kind, Double> outer, @Nullable Kind kind) {
        if (kind == null && outer.isEmpty()) {
            return outer;
        }
        EnumMap<Kind, Double> all = new EnumMap<>(Kind.class);
        outer.forEach((k, near) -> all.put(k, Math.max(LEAST, near * FADING)));
        if (kind != null) {
            all.put(kind, 1.0);
        }
        return all;
    }
}
