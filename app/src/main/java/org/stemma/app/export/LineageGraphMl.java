package org.stemma.app.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Metadata;
import org.stemma.store.StoryRow;

/** The lineages as one graph: reports and origins are nodes, an edge goes from what was there first to what derives from it. */
final class LineageGraphMl implements StoryWriter {
    private static final String[] NODE = {
        "story", "kind", "name", "key", "outlet", "newsroom", "published", "language", "url"
    };
    private static final String[] EDGE = {"derivation", "evidence"};
    private static final String SPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;
    private final Map<String, String> nodes = new HashMap<>();
    private long count;
    private long edges;

    LineageGraphMl(Writer out) throws IOException {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    @Override
    public void begin() throws IOException {
        attempt(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(SPACE);
            for (String name : NODE) {
                key("node", name, "string");
            }
            for (String name : EDGE) {
                key("edge", name, "string");
            }
            key("edge", "confidence", "double");
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "lineage");
            xml.writeAttribute("edgedefault", "directed");
        });
    }

    private void key(String of, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
        xml.writeCharacters("\n");
    }

    @Override
    public void story(StoryRow row, TracedStory story) throws IOException {
        attempt(() -> {
            nodes.clear();
            String id = story.story().id();
            for (Origin each : story.lineage().origins()) {
                origin(id, each);
            }
            for (AnalyzedReport each : story.reports()) {
                report(id, each, story.lineage());
            }
            for (Derivation each : story.lineage().derivations()) {
                edge(each);
            }
        });
    }

    private void origin(String story, Origin origin) throws XMLStreamException {
        node("o " + origin.id());
        data("story", story);
        data("kind", "origin: " + origin.kind().word());
        data("name", origin.name());
        data("key", origin.id());
        close();
    }

    private void report(String story, AnalyzedReport report, Lineage lineage) throws XMLStreamException {
        Metadata metadata = report.report().metadata();
        node("r " + report.key());
        data("story", story);
        data("kind", "report");
        data("name", metadata.headline());
        data("key", report.key());
        data("outlet", Outlets.name(report.report()));
        data(
                "newsroom",
                lineage.members().stream()
                        .filter(each -> each.key().equals(report.key()))
                        .findFirst()
                        .map(Lineage.Member::newsroom)
                        .orElse(null));
        data("published", Objects.toString(metadata.published(), null));
        data("language", report.report().language());
        data("url", metadata.url());
        close();
    }

    private void node(String name) throws XMLStreamException {
        String id = "n" + ++count;
        nodes.put(name, id);
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
    }

    private void edge(Derivation derivation) throws XMLStreamException {
        String from = nodes.getOrDefault("r " + derivation.from(), nodes.get("o " + derivation.from()));
        String to = nodes.get("r " + derivation.to());
        if (from == null || to == null) {
            return;
        }
        xml.writeStartElement("edge");
        xml.writeAttribute("id", "e" + ++edges);
        xml.writeAttribute("source", from);
        xml.writeAttribute("target", to);
        data("derivation", derivation.kind().word());
        data("evidence", Integer.toString(derivation.evidence().size()));
        data("confidence", Double.toString(derivation.confidence()));
        close();
    }

    private void data(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(allowed(value));
            xml.writeEndElement();
        }
    }

    /** Without characters that XML cannot hold. */
    private static String allowed(String value) {
        StringBuilder allowed = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c != 0xfffe && c != 0xffff))
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    @Override
    public void end() throws IOException {
        attempt(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private interface Work {
        void run() throws XMLStreamException;
    }

    private static void attempt(Work work) throws IOException {
        try {
            work.run();
        } catch (XMLStreamException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }
}
