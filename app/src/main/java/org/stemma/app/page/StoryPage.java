package org.stemma.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.stemma.pipeline.Trace;

/** Writes a trace as one HTML document that needs no network: style and script stand in it, and its policy allows nothing else. */
public final class StoryPage {
    private final Templates templates = new Templates();
    private final Assets assets = Assets.load();

    /** Style and scripts, and the policy that allows these bytes and no others. */
    public record Assets(String css, String early, String script) {
        static Assets load() {
            return new Assets(
                    resource("stemma.css"), resource("theme.js"), resource("frame.js") + resource("story.js"));
        }

        /** The content policy of the page. */
        public String policy() {
            return "default-src 'none'; style-src '" + hash(css) + "'; script-src '" + hash(early) + "' '"
                    + hash(script) + "'; img-src data:; base-uri 'none'; form-action 'none'";
        }

        /** The content policy of a page that runs no script. */
        public String quietPolicy() {
            return "default-src 'none'; style-src '" + hash(css)
                    + "'; img-src data:; base-uri 'none'; form-action 'none'";
        }

        private static String hash(String content) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
                return "sha256-" + Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible); // every JDK has SHA-256
            }
        }

        private static String resource(String name) {
            try (InputStream in = Objects.requireNonNull(StoryPage.class.getResourceAsStream(name), name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot read the packaged " + name, broken);
            }
        }
    }

    /** The whole document. */
    public String render(Trace trace) {
        return templates.render("page.jte", PageView.of(trace, assets));
    }
}
