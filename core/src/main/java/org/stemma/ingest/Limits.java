package org.stemma.ingest;

/**
 * What one input may cost.
 *
 * @param document bytes of one page, text or JSON record
 * @param feed bytes of one feed
 * @param unpackedFree bytes that a packed file may unpack to whatever its ratio
 * @param ratio beyond that, how many times its packed size a file may unpack to
 * @param depth folders within folders
 */
record Limits(int document, int feed, long unpackedFree, int ratio, int depth) {
    private static final int MEGABYTE = 1 << 20;
    static final Limits USUAL = new Limits(32 * MEGABYTE, 64 * MEGABYTE, 64L * MEGABYTE, 200, 64);

    /** {@code bytes} as a reader writes it: {@code 32 MB}, {@code 900 bytes}. */
    static String size(long bytes) {
        return bytes >= MEGABYTE ? bytes / MEGABYTE + " MB" : bytes + " bytes";
    }
}
