package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds who wrote a report: what the page's data says, else the byline that readers see. */
final class AuthorReader {
    private static final String BYLINES =
            "[itemprop~=author], [rel=author], a[href*=/author/], a[href*=/authors/], [class*=byline], [class*=Byline], [class*=author], [class*=Author]";
    private static final String[] METAS = {
        "author",
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "cxenseparse:author",
        "citation_author",
        "authors",
        "article:author",
        "twitter:data1"
    };
    private static final int MOST_BYLINES = 60;

    private static final int LINES_AFTER = 14;
    private static final int LONGEST_BYLINE = 200;
    private static final Pattern UP_TO_DATE = Pattern.compile("\\s\\p{L}{3,12}\\.? \\d{1,2},? \\d{4}.*|\\s\\d.*");
    private static final Pattern BY =
            Pattern.compile("^(?:Written by|Posted by|Story by|By|BY|Von|Par|Por|Di)\\s+\\p{Lu}");

    private final Page page;
    private final PageFacts facts;
    private final BylineText names;
    private final List<String> written = new ArrayList<>();

    AuthorReader(Page page, PageFacts facts, BylineText names) {
        this.page = page;
        this.facts = facts;
        this.names = names;
    }

    /** The bylines that were looked at, as written: an agency may stand in them. */
    List<String> written() {
        return written;
    }

    private List<String> people(String byline) {
        if (byline.length() < 200) {
            written.add(byline);
        }
        return names.people(byline);
    }

    List<String> read() {
        List<String> declared = unique(declared());
        if (!declared.isEmpty()) {
            return declared;
        }
        for (String meta : METAS) {
            List<String> found = metas(meta);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return shown();
    }

    private List<String> metas(String name) {
        List<String> found = new ArrayList<>();
        if (name.equals("twitter:data1") && !"written by".equalsIgnoreCase(facts.meta("twitter:label1"))) {
            return found;
        }
        for (String value : facts.metaAll(name)) {
            found.addAll(people(value));
        }
        return unique(found);
    }

    private List<String> declared() {
        List<String> found = new ArrayList<>();
        JsonNode article = facts.article();
        if (article != null && article.has("author")) {
            collect(article.get("author"), found, 0);
        }
        return found;
    }

    private void collect(JsonNode author, List<String> found, int depth) {
        JsonNode node = facts.data().resolve(author);
        if (node.isArray() && depth < 4) {
            node.forEach(one -> collect(one, found, depth + 1));
            return;
        }
        JsonNode name = node.isObject() ? node.get("name") : node;
        if (name != null && name.isArray() && depth < 4) {
            name.forEach(one -> collect(one, found, depth + 1));
        } else if (name != null && name.isString()) {
            found.addAll(people(name.stringValue()));
        }
    }

    private List<String> shown() {
        int looked = 0;
        for (Element e : facts.document().select(BYLINES)) {
            if (++looked > MOST_BYLINES) {
                break;
            }
            List<String> found = byline(ShortText.of(e, LONGEST_BYLINE));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return plain();
    }

    /** Names that readers see count only whole: a single word may be a section or a button. */
    private List<String> byline(@Nullable String text) {
        List<String> found = text == null ? List.of() : unique(people(text));
        return found.stream()
                .filter(n -> n.indexOf(' ') > 0 || Scripts.dense(n.charAt(0)))
                .toList();
    }

    /** A line near the headline that begins with "By". */
    private List<String> plain() {
        int headline = page.headline();
        for (int i = Math.max(0, headline);
                headline >= 0 && i < Math.min(page.blocks().size(), headline + LINES_AFTER);
                i++) {
            String line = page.blocks().get(i).text();
            if (line.length() < 100 && BY.matcher(line).find()) {
                List<String> found = byline(UP_TO_DATE.matcher(line).replaceFirst(""));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<String> unique(List<String> names) {
        Map<String, String> byFolded = new LinkedHashMap<>();
        names.forEach(n -> byFolded.putIfAbsent(Titles.fold(n), n));
        return List.copyOf(byFolded.values());
    }
}
