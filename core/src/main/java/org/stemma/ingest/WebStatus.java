package org.stemma.ingest;

/** The status codes of HTTP that fetching knows. */
final class WebStatus {
    static final int UNCHANGED = 304;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private WebStatus() {}

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** Whether the site asks to come back later. */
    static boolean isPutOff(int status) {
        return status == TOO_MANY || status == UNAVAILABLE;
    }

    /** {@code answers 404, not found}. */
    static String plain(int status) {
        String meaning = switch (status) {
            case 401 -> ", sign-in needed";
            case 402 -> ", payment needed";
            case 403 -> ", forbidden";
            case 404 -> ", not found";
            case 406 -> ", not acceptable";
            case 410 -> ", gone";
            case TOO_MANY -> ", too many requests";
            case 451 -> ", barred by law";
            case 500 -> ", a fault of the site";
            case 502, 504 -> ", a fault behind the site";
            case UNAVAILABLE -> ", not available now";
            default -> "";
        };
        return "answers " + status + meaning;
    }
}
