package org.stemma.app.page;

/**
 * A state instead of a page, or of a part of one: what is known, what is not, and the one next step. Texts but title and known may be
 * empty.
 *
 * @param title of the page
 * @param known what is known, one sentence
 * @param open what is not, and what Stemma does about it
 * @param command what to type next, line by line
 * @param next where to go next, in words
 * @param address where that is: a path on this server
 * @param fault whether something broke
 */
public record StateView(
        String title, String known, String open, String command, String next, String address, boolean fault) {
    public StateView {
        if (next.isEmpty() != address.isEmpty()) {
            throw new IllegalArgumentException("a next step needs words and an address: " + next + ", " + address);
        }
    }

    /** A state with neither command nor next step. */
    public static StateView of(String title, String known, String open) {
        return new StateView(title, known, open, "", "", "", false);
    }

    /** The same with a command to type. */
    public StateView withCommand(String typed) {
        return new StateView(title, known, open, typed, next, address, fault);
    }

    /** The same with a way to go on. */
    public StateView withNext(String words, String path) {
        return new StateView(title, known, open, command, words, path, fault);
    }

    /** The same as something that broke. */
    public StateView asFault() {
        return new StateView(title, known, open, command, next, address, true);
    }
}
