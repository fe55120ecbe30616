package org.stemma.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Style, script or data that the served pages load from the server itself. The address carries the version of the bytes, so that a
 * browser may keep them for good.
 */
public final class SiteAsset {
    private static final Map<String, Optional<SiteAsset>> LOADED = new ConcurrentHashMap<>();
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final byte[] bytes;
    private final String type;
    private final String version;

    private SiteAsset(byte[] bytes, String type) {
        this.bytes = bytes;
        this.type = type;
        this.version = version(bytes);
    }

    /** The packaged asset of this name; empty where there is none. */
    public static Optional<SiteAsset> of(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return type == null || !name.matches("[a-z][a-z0-9-]{0,40}\\.[a-z]{2,4}")
                ? Optional.empty()
                : LOADED.computeIfAbsent(name, key -> Optional.ofNullable(load(key, type)));
    }

    /** Where the pages find it. */
    public static String address(String name) {
        SiteAsset asset = of(name).orElseThrow(() -> new IllegalArgumentException("no asset is called " + name));
        return "/assets/" + name + "?v=" + asset.version;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /** Media type, with the charset of a text. */
    public String type() {
        return type;
    }

    /** Ten hexadecimal digits that change with the bytes. */
    public String version() {
        return version;
    }

    /** The versions of several assets as one. */
    public static String version(String... names) {
        StringBuilder versions = new StringBuilder();
        for (String name : names) {
            versions.append(of(name).orElseThrow().version);
        }
        return versions.toString();
    }

    private static @Nullable SiteAsset load(String name, String type) {
        try (InputStream in = SiteAsset.class.getResourceAsStream(name)) {
            return in == null ? null : new SiteAsset(in.readAllBytes(), type);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the packaged " + name, broken);
        }
    }

    private static String version(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }
}
