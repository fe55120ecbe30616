package org.stemma.app.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.stemma.app.feed.Markup;

/** Writes a digest as mail. */
final class DigestLetter {
    private final String address;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><body>");

    private DigestLetter(String address) {
        this.address = address;
    }

    /** @param address of the server, without a slash at its end */
    static Letters.Mail of(Digest digest, String address) {
        DigestLetter letter = new DigestLetter(address);
        String title = "Stemma, " + digest.day();
        letter.head(
                title,
                digest.begun() + (digest.begun() == 1 ? " new story" : " new stories") + ", " + digest.stories()
                        + " in all");
        letter.part("New", digest.fresh(), Digest.Line::counts);
        letter.part("Most echoed", digest.echoed(), Digest.Line::counts);
        letter.part("Changed on the way", digest.changed(), each -> each.change() + "; " + each.counts());
        letter.revisions(digest.revisions());
        letter.part("Not decided", digest.undecided(), Digest.Line::counts);
        letter.foot(address + "/digest/" + digest.day());
        return new Letters.Mail(
                title,
                letter.text.toString(),
                letter.html.append("</body></html>").toString());
    }

    private void head(String title, String counts) {
        text.append(title).append('\n').append(counts).append("\n");
        html.append("<h1>").append(Markup.escape(title)).append("</h1><p>").append(Markup.escape(counts));
        html.append("</p>");
    }

    private void part(String title, List<Digest.Line> lines, Function<Digest.Line, String> says) {
        if (!lines.isEmpty()) {
            open(title);
            lines.forEach(each -> item(each, says.apply(each)));
            html.append("</ul>");
        }
    }

    private void revisions(List<Digest.Revision> revisions) {
        if (!revisions.isEmpty()) {
            open("Updates and corrections");
            for (Digest.Revision each : revisions) {
                String who = each.outlet() == null ? "a report" : each.outlet();
                item(each.story(), who + " " + each.kind() + (each.time() == null ? "" : ", " + each.time()));
            }
            html.append("</ul>");
        }
    }

    private void open(String title) {
        text.append('\n').append(title).append('\n');
        html.append("<h2>").append(Markup.escape(title)).append("</h2><ul>");
    }

    private void item(Digest.Line line, String says) {
        String url = address + "/stories/"
                + URLEncoder.encode(line.story().id(), StandardCharsets.UTF_8).replace("+", "%20");
        text.append("- ")
                .append(line.headline().replaceAll("\\s+", " "))
                .append("\n  ")
                .append(says);
        text.append("\n  ").append(url).append('\n');
        html.append("<li><a href=\"").append(Markup.escape(url)).append("\">");
        html.append(Markup.escape(line.headline()))
                .append("</a><br>")
                .append(Markup.escape(says))
                .append("</li>");
    }

    private void foot(String url) {
        text.append('\n').append(url).append('\n');
        html.append("<p><a href=\"").append(Markup.escape(url)).append("\">The digest as a page</a></p>");
    }
}
