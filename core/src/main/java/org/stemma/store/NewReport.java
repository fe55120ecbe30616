package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * A report to be added.
 *
 * @param fingerprint of what was added: hints and content
 * @param original null where an export without originals was read back
 * @param hints what stood beside the original, written by {@link RecordCodec}
 * @param analysis the report with its analysis, written by {@link RecordCodec}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never compared
public record NewReport(
        ReportRow row, String fingerprint, @Nullable Original original, byte[] hints, byte[] analysis) {}
