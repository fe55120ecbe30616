package org.stemma.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.ingest.Capture;
import org.stemma.report.Report;
import org.stemma.store.Original;
import org.stemma.store.RecordCodec;
import org.stemma.story.Digest;

/**
 * An input on its way into a store.
 *
 * @param fingerprint of hints and content; empty for what holds nothing
 * @param original null for what holds nothing
 * @param hints what stood beside the content
 * @param reading null until it is read
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never compared
record Arrival(
        String fingerprint,
        @Nullable Original original,
        byte[] hints,
        @Nullable Reading reading) {
    /**
     * What is made of a document before it is placed, on any thread.
     *
     * @param digest null where it holds no report
     * @param analysis as the store keeps it; empty where it holds no report
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    record Reading(Document document, @Nullable Digest digest, byte[] analysis) {
        static Reading of(Document document) {
            AnalyzedReport analysis = document.analysis();
            if (analysis == null) {
                return new Reading(document, null, new byte[0]);
            }
            boolean dated = analysis.report().metadata().today() != null;
            byte[] bytes = RecordCodec.write(dated ? analysis.withoutWords() : analysis);
            return new Reading(document, Digest.of(analysis.report()), bytes);
        }
    }

    private static final Arrival LOST = new Arrival("", null, new byte[0], null);

    /** What could not be captured. */
    static Arrival lost() {
        return LOST;
    }

    static Arrival of(Capture capture) {
        byte[] content = content(capture.content());
        byte[] hints = RecordCodec.write(capture.hints());
        String hash = hash(content, new byte[0]);
        Original original = new Original(hash, media(capture.content()), content);
        return new Arrival(hash(content, hints), original, hints, null);
    }

    /** Whether an original is what its hash names. */
    static boolean isWhole(Original original) {
        return hash(original.content(), new byte[0]).equals(original.hash());
    }

    private static byte[] content(Capture.Content content) {
        return switch (content) {
            case Capture.Content.Html html -> html.bytes();
            case Capture.Content.Raw raw -> raw.text().getBytes(StandardCharsets.UTF_8);
            case Capture.Content.Clean clean -> clean.text().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String media(Capture.Content content) {
        return switch (content) {
            case Capture.Content.Html html -> "html";
            case Capture.Content.Raw raw -> "raw";
            case Capture.Content.Clean clean -> "clean";
        };
    }

    private static String hash(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, first.length));
            digest.update(first);
            digest.update(second);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }

    Arrival with(Reading read) {
        return new Arrival(fingerprint, original, hints, read);
    }

    Reading read() {
        return Objects.requireNonNull(reading);
    }

    Document document() {
        return read().document();
    }

    Digest digest() {
        return Objects.requireNonNull(read().digest());
    }

    Report report() {
        return Objects.requireNonNull(document().analysis()).report();
    }
}
