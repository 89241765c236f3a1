package dev.vlab.engine.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A hub on this machine that can be told to misbehave. What is larger than a kilobyte is "large" and redirected. */
public final class TestHub implements AutoCloseable {
    public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final int LARGE = 1024;
    private static final int CHUNK = 4096;

    /** What the server does with a large file. */
    public enum Manner {
        GOOD,
        /** Each answer ends after some bytes that it promised more than. */
        CUTS_OFF,
        /** Sends nothing after some bytes, and keeps the connection. */
        STALLS,
        /** Takes its time, but goes on. */
        SLOW,
        /** Has other bytes than it listed. */
        OTHER_BYTES,
        SHORTER,
        /** Sends more than it listed, without a length. */
        LONGER,
        IGNORES_RANGE,
        /** Goes on at another place than it was asked to. */
        WRONG_RANGE,
        IS_BUSY,
        NOT_THERE,
        REDIRECTS_FOREVER,
        CONTRADICTS_ITSELF
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile Manner manner = Manner.GOOD;
    private volatile boolean listsHashes = true;
    private volatile boolean tellsCommit = true;

    public TestHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/api/models/owner/name/revision/", this::revision);
        server.createContext("/api/models/owner/name/tree/" + COMMIT, this::tree);
        server.createContext("/owner/name/resolve/" + COMMIT + "/", this::resolve);
        server.createContext("/elsewhere/", this::elsewhere);
        server.start();
    }

    public Hub hub() {
        return new Hub(URI.create(address()), Duration.ofMillis(800), 2);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public TestHub put(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public TestHub put(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return this;
    }

    public void is(Manner now) {
        manner = now;
    }

    void listsNoHashes() {
        listsHashes = false;
    }

    void tellsNoCommit() {
        tellsCommit = false;
    }

    /** What was asked for: the last part of the path, and from which byte on. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void revision(HttpExchange exchange) throws IOException {
        boolean known = exchange.getRequestURI().getPath().matches(".*/revision/(main|refs/pr/1)");
        ObjectNode answer = new ObjectMapper().createObjectNode();
        if (tellsCommit) {
            answer.put("sha", COMMIT);
        }
        json(exchange, known ? 200 : 404, answer.toString());
    }

    private void tree(HttpExchange exchange) throws IOException {
        ArrayNode tree = new ObjectMapper().createArrayNode();
        tree.addObject()
                .put("type", "directory")
                .put("path", "onnx")
                .put("oid", "00")
                .put("size", 0);
        files.forEach((path, content) -> {
            ObjectNode file =
                    tree.addObject().put("type", "file").put("path", path).put("size", content.length);
            if (content.length > LARGE) {
                file.put("oid", "1".repeat(40));
                ObjectNode large =
                        file.putObject("lfs").put("size", content.length).put("pointerSize", 134);
                if (listsHashes) {
                    large.put("oid", sha256(content));
                }
            } else {
                file.put(
                        "oid",
                        hex("SHA-1", ("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8), content));
            }
        });
        json(exchange, 200, tree.toString());
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String name(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void resolve(HttpExchange exchange) throws IOException {
        byte[] content = files.get(name(exchange));
        if (content.length <= LARGE) {
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
            return;
        }
        String hash = manner == Manner.CONTRADICTS_ITSELF ? "f".repeat(64) : sha256(content);
        exchange.getResponseHeaders().add("X-Linked-ETag", "\"" + hash + "\"");
        boolean forever = manner == Manner.REDIRECTS_FOREVER;
        exchange.getResponseHeaders()
                .add("Location", forever ? exchange.getRequestURI().getPath() : "/elsewhere/" + name(exchange));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void elsewhere(HttpExchange exchange) throws IOException {
        byte[] content = files.get(name(exchange));
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(name(exchange) + (range == null ? "" : " " + range));
        int asked = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        try (exchange) {
            switch (manner) {
                case NOT_THERE -> exchange.sendResponseHeaders(404, -1);
                case IS_BUSY -> exchange.sendResponseHeaders(503, -1);
                case OTHER_BYTES -> send(exchange, new byte[content.length], asked, content.length, content.length);
                case SHORTER -> send(exchange, content, asked, content.length - 100, content.length - 100);
                case CUTS_OFF -> send(exchange, content, asked, content.length, asked + 2 * CHUNK);
                case STALLS -> send(exchange, content, asked, content.length, asked + 2 * CHUNK);
                case LONGER -> endless(exchange, content);
                case IGNORES_RANGE ->
                    send(exchange, content, 0, content.length, asked == 0 ? 2 * CHUNK : content.length);
                default -> send(exchange, content, asked, content.length, content.length);
            }
        }
    }

    private void send(HttpExchange exchange, byte[] content, int from, int promised, int until) throws IOException {
        int begin = manner == Manner.WRONG_RANGE && from > 0 ? from + 1 : from;
        if (begin > 0) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + begin + "-" + (promised - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(begin > 0 ? 206 : 200, promised - begin);
        OutputStream body = exchange.getResponseBody();
        int end = Math.min(until, content.length);
        for (int at = begin; at < end; at += CHUNK) {
            body.write(content, at, Math.min(CHUNK, end - at));
            body.flush();
            if (manner == Manner.SLOW) {
                rest(30);
            }
        }
        if (manner == Manner.STALLS && end < content.length) {
            rest(3000);
        }
    }

    private static void endless(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(content);
        exchange.getResponseBody().write(content);
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String sha256(byte[] content) {
        return hex("SHA-256", content);
    }

    private static String hex(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
