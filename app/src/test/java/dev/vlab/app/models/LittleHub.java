package dev.vlab.app.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A hub on this machine with one model, {@code owner/little}. */
public final class LittleHub implements AutoCloseable {
    private static final String COMMIT = "ab".repeat(20);

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Path folder;
    private volatile boolean damaged;
    private volatile long restMillis;

    /** Serves the files of a folder. */
    public LittleHub(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext(
                "/api/models/owner/little/revision/main",
                exchange -> answer(exchange, "{\"sha\": \"" + COMMIT + "\"}"));
        server.createContext("/api/models/owner/little/tree/" + COMMIT, exchange -> answer(exchange, tree()));
        server.createContext("/owner/little/resolve/" + COMMIT + "/", this::file);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it has other bytes than it lists. */
    public void damage(boolean now) {
        damaged = now;
    }

    /** From now on it rests after each few kilobytes. */
    public void slow(long millis) {
        restMillis = millis;
    }

    private String tree() throws IOException {
        List<String> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] content = Files.readAllBytes(file);
                entries.add("""
                        {"type": "file", "path": "%s", "oid": "%s", "size": %d,
                         "lfs": {"oid": "%s", "size": %d}}""".formatted(file.getFileName(), COMMIT, content.length, sha256(content), content.length));
            }
        }
        return "[" + String.join(",", entries) + "]";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = Files.readAllBytes(folder.resolve(path.substring(path.lastIndexOf('/') + 1)));
        if (damaged) {
            content[content.length / 2]++;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from > 0) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        try (exchange) {
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            for (int at = from; at < content.length; at += 8192) {
                exchange.getResponseBody().write(content, at, Math.min(8192, content.length - at));
                Thread.sleep(restMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
