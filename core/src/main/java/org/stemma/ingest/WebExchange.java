package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One request over HTTP/1.1. A name is resolved once, every address that it has is checked, and the connection goes to one of those
 * addresses: a name that answers anew for each question gains nothing (ADR 7). No cookies, no credentials, one request a
 * connection; past its time the connection is closed from outside, wherever it stands.
 */
final class WebExchange implements AutoCloseable {
    private static final int TRIED = 3;
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,text/plain;q=0.7,*/*;q=0.1";

    private final WebWorld world;
    private final Fetching fetching;
    private final Limits limits;
    private final WebLimits webLimits;
    private final ExecutorService lookups = Executors.newThreadPerTaskExecutor(WebExchange::daemon);
    private final ScheduledExecutorService guards = Executors.newSingleThreadScheduledExecutor(WebExchange::daemon);

    WebExchange(WebWorld world, Fetching fetching, Limits limits, WebLimits webLimits) {
        this.world = world;
        this.fetching = fetching;
        this.limits = limits;
        this.webLimits = webLimits;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stemma-fetch");
        thread.setDaemon(true);
        return thread;
    }

    /** What becomes of an answer; read while the connection stands. */
    interface Receiver<T> {
        T receive(WebHead head, InputStream body) throws IOException;
    }

    /**
     * Asks for {@code address}.
     *
     * @param conditions fields of a conditional request
     * @param within the time for all of it
     * @throws WebFault whatever goes wrong, with its reason
     */
    <T> T get(WebAddress address, Map<String, String> conditions, Duration within, Receiver<T> receiver)
            throws WebFault {
        return send(new Message("GET", address, conditions, new byte[0]), within, receiver);
    }

    /** What is sent: fields beside the usual ones, and a body, empty for a GET. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Message(String method, WebAddress address, Map<String, String> fields, byte[] body) {}

    /**
     * Sends {@code message}.
     *
     * @param within the time for all of it
     * @throws WebFault whatever goes wrong, with its reason
     */
    <T> T send(Message message, Duration within, Receiver<T> receiver) throws WebFault {
        WebAddress address = message.address;
        Deadline deadline = new Deadline(within);
        try (deadline) {
            Socket connected = connect(address, deadline);
            deadline.guard(connected);
            Socket socket = address.secure() ? secured(connected, address) : connected;
            socket.getOutputStream().write(request(message));
            socket.getOutputStream().write(message.body);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            WebHead head = WebHead.read(in, webLimits.head());
            return receiver.receive(head, WebBody.of(head, in, limits));
        } catch (IOException fault) {
            throw deadline.isOver() ? deadline.fault() : explained(fault, address);
        }
    }

    private Socket connect(WebAddress address, Deadline deadline) throws IOException {
        IOException last = new UnknownHostException();
        List<InetAddress> found = checked(address, lookup(address.host(), deadline));
        for (InetAddress each : found.subList(0, Math.min(TRIED, found.size()))) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                Duration left = deadline.left();
                Duration wait = left.compareTo(webLimits.connect()) < 0 ? left : webLimits.connect();
                socket.connect(new InetSocketAddress(each, address.port()), Math.max(1, (int) wait.toMillis()));
                return socket;
            } catch (IOException fault) {
                socket.close();
                last = fault;
            }
        }
        throw last;
    }

    private List<InetAddress> lookup(String host, Deadline deadline) throws IOException {
        Future<List<InetAddress>> answer = lookups.submit(() -> world.resolver().resolve(host));
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException unknown) {
            throw new UnknownHostException(host);
        } catch (TimeoutException late) {
            throw WebFault.ofHost("cannot be reached: no answer on where " + host + " is");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WebFault("was interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    /** {@code found}, where none of it is private: a name that mixes both is not trusted with either. */
    private List<InetAddress> checked(WebAddress address, List<InetAddress> found) throws WebFault {
        for (InetAddress each : fetching.allowPrivate() ? List.<InetAddress>of() : found) {
            String kind = PrivateNetworks.kind(each);
            if (kind != null) {
                String literal = each.getHostAddress();
                String who = address.bareHost().equals(literal) ? literal : address.host() + " is " + literal;
                throw WebFault.refused("private address: " + who + " (" + kind + "); --allow-private permits it");
            }
        }
        return found;
    }

    /** TLS over {@code connected}, with the certificate held against the name that was asked for. */
    private Socket secured(Socket connected, WebAddress address) throws IOException {
        SSLSocket secured = (SSLSocket) world.tls().createSocket(connected, address.bareHost(), address.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private byte[] request(Message message) {
        WebAddress address = message.address;
        StringBuilder request = new StringBuilder(message.method)
                .append(' ')
                .append(address.target())
                .append(" HTTP/1.1\r\n");
        field(request, "Host", address.authority());
        field(request, "User-Agent", "Stemma/" + fetching.version());
        field(request, "Accept", ACCEPT);
        field(request, "Accept-Encoding", "gzip, deflate");
        message.fields.forEach((name, value) -> field(request, name, value));
        if (!message.method.equals("GET")) {
            field(request, "Content-Length", Integer.toString(message.body.length));
        }
        field(request, "Connection", "close");
        return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void field(StringBuilder request, String name, String value) {
        request.append(name).append(": ").append(value).append("\r\n");
    }

    private static WebFault explained(IOException fault, WebAddress address) {
        return switch (fault) {
            case WebFault known -> known;
            case TooLargeException tooLarge -> new WebFault(Faults.message(tooLarge));
            case UnknownHostException unknown -> WebFault.ofHost("cannot be reached: no host " + address.host());
            case SocketTimeoutException late -> WebFault.ofHost("cannot be reached: no connection in time");
            case ConnectException refused -> WebFault.ofHost("cannot be reached: " + address.authority() + " refuses");
            case NoRouteToHostException none ->
                WebFault.ofHost("cannot be reached: no route to " + address.authority());
            case SSLException insecure -> WebFault.ofHost("has no secure connection: " + Faults.message(insecure));
            default -> new WebFault(Faults.reason(fault));
        };
    }

    @Override
    public void close() {
        lookups.shutdownNow();
        guards.shutdownNow();
    }

    /** The time of one exchange. */
    private final class Deadline implements AutoCloseable {
        private final Duration within;
        private final long end;
        private final AtomicBoolean over = new AtomicBoolean();
        private @Nullable Socket socket;
        private @Nullable Future<?> guard;

        Deadline(Duration within) {
            this.within = within;
            this.end = System.nanoTime() + within.toNanos();
        }

        Duration left() throws WebFault {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw fault();
            }
            return Duration.ofNanos(left);
        }

        /** Closes {@code guarded} when the time is over, or with this. */
        void guard(Socket guarded) throws WebFault {
            socket = guarded;
            guard = guards.schedule(
                    () -> {
                        over.set(true);
                        closeQuietly(guarded);
                    },
                    left().toNanos(),
                    TimeUnit.NANOSECONDS);
        }

        boolean isOver() {
            return over.get();
        }

        WebFault fault() {
            return new WebFault("took longer than " + WebLimits.seconds(within));
        }

        @Override
        public void close() {
            if (guard != null) {
                guard.cancel(false);
            }
            if (socket != null) {
                closeQuietly(socket);
            }
        }

        private static void closeQuietly(Socket socket) {
            try {
                socket.close();
            } catch (IOException gone) {
                // nothing is lost: the connection is given up
            }
        }
    }
}
