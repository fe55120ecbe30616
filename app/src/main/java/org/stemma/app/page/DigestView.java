package org.stemma.app.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.stemma.app.alert.Digest;

/** The page of a day. */
public record DigestView(Digest digest, ZoneId zone, LocalDate today) {
    public boolean hasNext() {
        return digest.day().isBefore(today);
    }

    public String address(Digest.Line line) {
        return "/stories/"
                + URLEncoder.encode(line.story().id(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String title() {
        return "Digest of " + digest.day();
    }
}
