package org.stemma.ingest;

import java.util.function.Consumer;

/** Where captures come from. Made by {@link CaptureSources}. */
public interface CaptureSource {
    /** Hands every input to {@code sink}, in input order, one at a time: none is held once {@code sink} returns. */
    void forEach(Consumer<Input> sink);
}
