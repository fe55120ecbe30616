package org.stemma.app.cli;

/** The forms of output, by the names that the command line takes. */
enum Format {
    text,
    json,
    jsonl,
    html
}
