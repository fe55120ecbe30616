package org.stemma.ingest;

/** An answer with its body, unpacked. */
@SuppressWarnings("ArrayRecordComponent") // foreign bytes, handed on once and never compared
record WebAnswer(WebHead head, byte[] body) {}
