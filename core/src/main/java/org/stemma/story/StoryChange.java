package org.stemma.story;

/**
 * One step by which stories change as reports come in. Steps in their order, applied to what was known before, give what is known now.
 * The id of a story never comes to mean another: it is the key of the report that founded it, and stays with the story, even if that
 * report moves to another.
 */
public sealed interface StoryChange {
    /** A report began a story of its own. */
    record Founded(String report, String story) implements StoryChange {}

    /** A new report joined a story. */
    record Joined(String report, String story) implements StoryChange {}

    /** A report left a story, in which others stay, for another. */
    record Moved(String report, String from, String into) implements StoryChange {}

    /** All reports of {@code from} belong to the older story {@code into}; {@code from} is gone, and is not used again. */
    record Merged(String from, String into) implements StoryChange {}
}
