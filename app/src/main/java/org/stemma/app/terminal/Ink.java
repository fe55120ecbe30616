package org.stemma.app.terminal;

/** How characters stand out. */
enum Ink {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    MARK("4"),
    OPEN("1;4"),
    CHANGED("38;5;166;1");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
