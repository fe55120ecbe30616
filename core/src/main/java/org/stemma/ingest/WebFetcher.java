package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents as a polite reader does: what robots.txt forbids is left alone, a host is asked for one thing at a time with
 * a pause between two, what has not changed is not sent again, a site that asks to come back later is asked again later. Every
 * redirect is checked as the first address was. Safe for use by many threads.
 */
final class WebFetcher implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(5);

    private final WebWorld world;
    private final Limits limits;
    private final WebLimits webLimits;
    private final Consumer<String> notes;
    private final WebExchange exchange;
    private final HostTurns turns;
    private final WebRobots robots;
    private final WebCache cache;
    private final Set<String> slow = ConcurrentHashMap.newKeySet();

    /** @param notes told, a line each, what a user who waits should know */
    WebFetcher(Fetching fetching, WebWorld world, Limits limits, WebLimits webLimits, Consumer<String> notes) {
        this.world = world;
        this.limits = limits;
        this.webLimits = webLimits;
        this.notes = notes;
        this.exchange = new WebExchange(world, fetching, limits, webLimits);
        this.turns = new HostTurns(world.clock(), fetching.delay());
        this.robots = new WebRobots(this::robots, world.clock());
        this.cache = new WebCache(fetching.cache(), world.clock());
    }

    /** What stands at {@code address}. */
    Fetched fetch(String address) {
        try {
            Landing landing = follow(WebAddress.parse(address), this::permit, new Manner(this::document, null));
            WebHead head = landing.answer.head();
            return head.isSuccess()
                    ? new Fetched.Document(landing.address, head.type(), landing.answer.body())
                    : new Fetched.Failed(WebStatus.plain(head.status()));
        } catch (IOException fault) {
            return new Fetched.Failed(Faults.message(fault));
        } catch (RuntimeException fault) { // what a site sends shall not end a run over others
            return new Fetched.Failed("a fault of Stemma's own in fetching: " + Faults.line(fault.toString()));
        }
    }

    /**
     * Asks once for {@code address}, whatever the status of the answer.
     *
     * @param conditions under which it is sent at all; null to ask as {@link #fetch} does
     * @throws IOException whatever goes wrong, with its reason
     */
    Landing ask(String address, @Nullable Map<String, String> conditions) throws IOException {
        return follow(WebAddress.parse(address), this::permit, new Manner(this::document, conditions));
    }

    /** How many addresses of one list are fetched. */
    int links() {
        return webLimits.links();
    }

    private WebAnswer robots(WebAddress address) throws IOException {
        return follow(address, each -> Duration.ZERO, new Manner(this::robots, null)).answer;
    }

    /** Where redirects end, and what stands there. */
    record Landing(WebAddress address, WebAnswer answer) {}

    /** Whether an address may be asked for: the pause that its site wants after it, or a fault. */
    private interface Permit {
        Duration pause(WebAddress address) throws WebFault;
    }

    private Landing follow(WebAddress asked, Permit permit, Manner manner) throws IOException {
        Budget budget = new Budget(webLimits.total());
        WebAddress address = asked;
        try {
            for (int hops = 0; hops <= webLimits.redirects(); hops++) {
                WebAnswer answer = patiently(new Visit(address, permit.pause(address), budget, manner));
                WebAddress next = redirect(address, answer.head());
                if (next == null) {
                    return new Landing(address, answer);
                }
                address = next;
            }
        } catch (WebFault fault) {
            throw address.equals(asked) ? fault : new WebFault("redirects to " + address + ": " + fault.getMessage());
        }
        throw new WebFault("redirects more than " + webLimits.redirects() + " times");
    }

    private static @Nullable WebAddress redirect(WebAddress from, WebHead head) throws WebFault {
        String location = head.field("Location");
        if (!WebStatus.isRedirect(head.status()) || location == null) {
            return null;
        }
        try {
            return from.resolve(location);
        } catch (WebFault fault) {
            throw new WebFault("redirects to " + Faults.line(location) + ": " + fault.getMessage());
        }
    }

    private Duration permit(WebAddress address) throws WebFault {
        WebRobots.Rules rules = robots.of(address);
        String refusal = rules.refusal(address);
        if (refusal != null) {
            throw new WebFault(refusal);
        }
        Duration pause = rules.delay().compareTo(webLimits.pause()) < 0 ? rules.delay() : webLimits.pause();
        if (pause.compareTo(WORTH_TELLING) >= 0 && slow.add(address.host())) {
            notes.accept(address.host() + ": its robots.txt asks for pauses; " + WebLimits.seconds(pause)
                    + " between two requests");
        }
        return pause;
    }

    /** The first bytes, up to the bound; rules that break off before it count as not to be had. */
    private byte[] robots(WebHead head, InputStream body) throws IOException {
        return whole(Bytes.read(body, webLimits.robots()));
    }

    private byte[] document(WebHead head, InputStream body) throws IOException {
        String refusal = WebKinds.refusal(head.type());
        if (refusal != null) {
            throw new WebFault(refusal);
        }
        return whole(Bytes.document(body, limits.document()));
    }

    private static byte[] whole(Bytes read) throws IOException {
        if (read.fault() != null) {
            throw read.fault();
        }
        return read.bytes();
    }

    /** Reads the body of an answer with status 2xx. */
    private interface BodyReader {
        byte[] read(WebHead head, InputStream body) throws IOException;
    }

    /**
     * How an address is asked for.
     *
     * @param conditions of one request; null to ask with those of the cache, and again where the site puts it off
     */
    private record Manner(BodyReader bodies, @Nullable Map<String, String> conditions) {}

    /** One address to be asked for, with what it may cost. */
    private record Visit(WebAddress address, Duration pause, Budget budget, Manner manner) {}

    /** Asks, and asks again where the site puts it off. */
    private WebAnswer patiently(Visit visit) throws IOException {
        int most = visit.manner.conditions == null ? webLimits.repeats() : 0;
        Duration pause = FIRST_PAUSE;
        for (int repeats = 0; ; repeats++) {
            WebAnswer answer = turns.take(visit.address.host(), visit.pause, () -> once(visit));
            if (!WebStatus.isPutOff(answer.head().status()) || repeats == most) {
                return answer;
            }
            putOff(visit, answer.head(), pause);
            pause = pause.multipliedBy(2);
        }
    }

    private void putOff(Visit visit, WebHead head, Duration otherwise) throws WebFault {
        Duration asked = retryAfter(head);
        Duration pause = asked == null ? otherwise : asked;
        String answer = WebStatus.plain(head.status());
        if (pause.compareTo(webLimits.pause()) > 0 || !visit.budget.allows(pause)) {
            throw new WebFault(answer + ", and asks to wait " + WebLimits.seconds(pause));
        }
        notes.accept(visit.address + ": " + answer + "; asked again in " + WebLimits.seconds(pause));
        visit.budget.spend(pause);
        turns.rest(visit.address.host(), pause);
    }

    private WebAnswer once(Visit visit) throws IOException {
        if (visit.manner.conditions != null) {
            return timed(visit, visit.manner.conditions);
        }
        WebAnswer stored = cache.find(visit.address);
        WebAnswer answer = timed(visit, WebCache.conditions(stored));
        if (answer.head().status() == WebStatus.UNCHANGED && stored != null) {
            cache.touch(visit.address);
            return stored;
        }
        if (answer.head().status() == 200) {
            cache.keep(visit.address, answer);
        }
        return answer;
    }

    private WebAnswer timed(Visit visit, Map<String, String> conditions) throws IOException {
        Duration within = visit.budget.next(webLimits.exchange());
        Instant begin = world.clock().now();
        try {
            return exchange.get(
                    visit.address,
                    conditions,
                    within,
                    (head, body) ->
                            new WebAnswer(head, head.isSuccess() ? visit.manner.bodies.read(head, body) : new byte[0]));
        } finally {
            visit.budget.spend(Duration.between(begin, world.clock().now()));
        }
    }

    /** How long the site asks to be left alone; null where it does not say. */
    @Nullable
    Duration retryAfter(WebHead head) {
        String field = head.field("Retry-After", "").strip();
        if (field.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(field));
        }
        try {
            Instant then = ZonedDateTime.parse(field, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(world.clock().now(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException notSaid) {
            return null;
        }
    }

    @Override
    public void close() {
        exchange.close();
        cache.prune();
    }

    /** The time that one address may still take. */
    private static final class Budget {
        private Duration left;

        Budget(Duration whole) {
            this.left = whole;
        }

        Duration next(Duration most) throws WebFault {
            if (!left.isPositive()) {
                throw new WebFault("took too long in all");
            }
            return left.compareTo(most) < 0 ? left : most;
        }

        boolean allows(Duration pause) {
            return left.compareTo(pause) > 0;
        }

        void spend(Duration time) {
            left = left.minus(time);
        }
    }
}
