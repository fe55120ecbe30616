package org.stemma.app.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.app.json.Json;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.store.StoryRow;

/**
 * The lineages as PROV-JSON: a bundle for each story; reports and origins are entities, newsrooms agents. A copy is a quotation in
 * PROV's sense, an update or correction a revision, what comes straight from an origin has it for its primary source; all are
 * derivations, with the passages that prove them.
 */
final class ProvDocument implements StoryWriter {
    private static final String SPACE = "urn:stemma:";

    private final Writer out;
    private boolean begun;

    ProvDocument(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("{\"prefix\":" + Json.line(Map.of("st", SPACE)) + ",\n\"bundle\":{");
    }

    @Override
    public void story(StoryRow row, TracedStory story) throws IOException {
        out.write((begun ? ",\n" : "\n")
                + Json.line("st:story/" + name(story.story().id())) + ":" + Json.line(bundle(story)));
        begun = true;
    }

    @Override
    public void end() throws IOException {
        out.write("\n}}\n");
    }

    private static Map<String, Object> bundle(TracedStory story) {
        Places places = new Places(story);
        Map<String, Object> entities = new LinkedHashMap<>();
        story.reports().forEach(each -> entities.put(report(each.key()), entity(each.report())));
        story.lineage().origins().stream()
                .filter(each -> each.kind() != Origin.Kind.UNKNOWN)
                .forEach(each -> entities.put(origin(each.id()), entity(each)));
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("entity", entities);
        bundle.put("agent", agents(story));
        bundle.put("wasAttributedTo", attributions(story));
        bundle.put("wasDerivedFrom", derivations(story, places));
        return bundle;
    }

    /** A report's or origin's name within the space of this document: nothing in it needs quoting. */
    private static String name(String id) {
        StringBuilder name = new StringBuilder();
        for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
            name.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return name.toString();
    }

    private static String report(String key) {
        return "st:report/" + name(key);
    }

    private static String origin(String id) {
        return "st:origin/" + name(id);
    }

    private static String newsroom(String name) {
        return "st:newsroom/" + name(name);
    }

    private static Map<String, Object> typed(String type, String value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("$", value);
        typed.put("type", type);
        return typed;
    }

    private static Map<String, Object> entity(Report report) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("prov:type", typed("xsd:QName", "st:Report"));
        put(entity, "prov:label", report.metadata().headline());
        put(entity, "st:key", report.key());
        put(entity, "st:outlet", Outlets.name(report));
        put(entity, "st:published", report.metadata().published());
        put(entity, "st:url", report.metadata().url());
        put(entity, "st:language", report.language());
        return entity;
    }

    private static void put(Map<String, Object> entity, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            entity.put(name, value.toString());
        }
    }

    private static Map<String, Object> entity(Origin origin) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("prov:type", typed("xsd:QName", "st:Origin"));
        entity.put("prov:label", origin.name());
        entity.put("st:kind", origin.kind().word());
        return entity;
    }

    private static Map<String, Object> agents(TracedStory story) {
        Map<String, Object> agents = new LinkedHashMap<>();
        for (Lineage.Member member : story.lineage().members()) {
            Map<String, Object> agent = new LinkedHashMap<>();
            agent.put("prov:type", typed("xsd:QName", "prov:Organization"));
            agent.put("prov:label", member.newsroom());
            agents.put(newsroom(member.newsroom()), agent);
        }
        return agents;
    }

    private static Map<String, Object> attributions(TracedStory story) {
        Map<String, Object> attributions = new LinkedHashMap<>();
        for (Lineage.Member member : story.lineage().members()) {
            Map<String, Object> attribution = new LinkedHashMap<>();
            attribution.put("prov:entity", report(member.key()));
            attribution.put("prov:agent", newsroom(member.newsroom()));
            attributions.put("_:a" + (attributions.size() + 1), attribution);
        }
        return attributions;
    }

    private static Map<String, Object> derivations(TracedStory story, Places places) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Derivation each : story.lineage().derivations()) {
            if (!each.from().equals(Origin.UNKNOWN.id())) {
                all.put("_:d" + (all.size() + 1), derivation(each, places));
            }
        }
        return all;
    }

    private static Map<String, Object> derivation(Derivation derivation, Places places) {
        boolean known = places.isReport(derivation.from());
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("prov:generatedEntity", report(derivation.to()));
        link.put("prov:usedEntity", known ? report(derivation.from()) : origin(derivation.from()));
        List<Object> types = new ArrayList<>();
        String type = known ? type(derivation.kind()) : "prov:PrimarySource";
        if (!type.isEmpty()) {
            types.add(typed("xsd:QName", type));
        }
        types.add(typed("xsd:QName", "st:" + derivation.kind().word()));
        link.put("prov:type", types);
        link.put("st:confidence", typed("xsd:double", Double.toString(derivation.confidence())));
        link.put(
                "st:evidence",
                derivation.evidence().stream().map(each -> place(each, places)).toList());
        return link;
    }

    private static String type(Derivation.Kind kind) {
        return switch (kind) {
            case COPIES, ABRIDGES -> "prov:Quotation";
            case UPDATES, CORRECTS -> "prov:Revision";
            case CREDITS -> "prov:PrimarySource";
            case REWRITES, TRANSLATES -> "";
        };
    }

    /** A passage as a fragment of plain text (RFC 5147). */
    private static String place(Passage passage, Places places) {
        Places.Place at = places.of(passage);
        return SPACE + "report/" + name(at.report()) + "#char=" + at.begin() + "," + at.end();
    }
}
