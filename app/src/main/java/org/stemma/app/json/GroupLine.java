package org.stemma.app.json;

/** What {@code group} prints of one report: the story that it belongs to. */
public record GroupLine(String key, String story) {}
