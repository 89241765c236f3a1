package dev.vlab.engine.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests to a hub. Redirects are followed here and not by the client, because a large file's hash stands in the
 * answer that redirects, and because none may lead from an encrypted connection to an open one.
 */
final class HubConnection implements AutoCloseable {

    private static final int REDIRECTS = 5;
    private static final int LARGEST_LISTING = 16 << 20;
    private static final long LOOK_MILLIS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Hub hub;
    private final HttpClient client;

    HubConnection(Hub hub) {
        this.hub = hub;
        this.client = HttpClient.newBuilder()
                .connectTimeout(hub.patience())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    Hub hub() {
        return hub;
    }

    /**
     * An answer whose body has not been read; close it.
     *
     * @param said the hash that the hub itself put on the way to the file, if it did
     */
    record Answer(HttpResponse<InputStream> response, Optional<String> said) implements AutoCloseable {

        int status() {
            return response.statusCode();
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    /**
     * Asks for something, from a byte on.
     *
     * @param what it is, for complaints
     * @throws HubException if the hub says no
     * @throws IOException if it cannot be reached, or says that it cannot now
     */
    Answer get(String what, URI uri, long from, Progress progress) throws IOException {
        Optional<String> said = Optional.empty();
        URI at = uri;
        for (int hops = 0; hops <= REDIRECTS; hops++) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(at).timeout(hub.patience()).header("User-Agent", "vlab-explorer");
            if (from > 0) {
                request.header("Range", "bytes=" + from + "-");
            }
            HttpResponse<InputStream> response = send(request.build(), progress);
            said = said.or(() -> response.headers().firstValue("X-Linked-ETag").map(HubConnection::unquoted));
            if (response.statusCode() < 300 || response.statusCode() == 416) {
                return new Answer(response, said);
            }
            response.body().close();
            at = response.statusCode() < 400
                    ? redirected(what, at, response)
                    : refused(what, uri, response.statusCode());
        }
        throw new HubException(what, "leads from one address to the next without an end");
    }

    /** A document that the hub has on something. */
    JsonNode json(String what, URI uri, Progress progress) throws IOException {
        for (int failures = 1; ; failures++) {
            try {
                return jsonAtOnce(what, uri, progress);
            } catch (HubException e) {
                throw e;
            } catch (IOException e) {
                if (failures >= hub.attempts()) {
                    throw e;
                }
                pause(failures, progress);
            }
        }
    }

    private JsonNode jsonAtOnce(String what, URI uri, Progress progress) throws IOException {
        try (Answer answer = get(what, uri, 0, progress);
                Stall stall = new Stall(answer.response().body(), hub.patience(), progress)) {
            byte[] text = stall.guarded(body -> body.readNBytes(LARGEST_LISTING + 1));
            if (text.length > LARGEST_LISTING) {
                throw new HubException(what, "the hub's answer has no end");
            }
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new HubException(what, hub.base() + " answers no JSON; is this a hub's address?");
        }
    }

    /** Waits before the next try, longer after each failure. */
    static void pause(int failures, Progress progress) throws IOException {
        try {
            for (int i = 0; i < failures * failures; i++) {
                progress.check();
                Thread.sleep(2 * LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request, Progress progress) throws IOException {
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(request, BodyHandlers.ofInputStream());
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (progress.cancelled()) {
                    answer.cancel(true);
                    progress.check();
                }
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            } catch (ExecutionException e) {
                throw unreachable(request.uri(), e.getCause());
            }
        }
    }

    private static IOException unreachable(URI uri, Throwable cause) {
        String why = switch (cause) {
            case HttpTimeoutException _ -> "does not answer";
            case ConnectException _ -> "cannot be reached";
            default -> "broke the connection off (" + cause.getMessage() + ")";
        };
        return new IOException(uri.getHost() + " " + why, cause);
    }

    private static URI redirected(String what, URI from, HttpResponse<InputStream> response) throws HubException {
        String to = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new HubException(what, "leads on without saying where"));
        URI next = from.resolve(to);
        boolean opens = "https".equals(from.getScheme()) && !"https".equals(next.getScheme());
        if (opens || next.getHost() == null) {
            throw new HubException(what, "leads to " + next + ", which is not encrypted");
        }
        return next;
    }

    /** Says what a status of 400 or more means. */
    private static URI refused(String what, URI uri, int status) throws IOException {
        throw switch (status) {
            case 401, 403 ->
                new HubException(what, uri.getHost() + " does not have it, or does not give it to everybody");
            case 404, 410 -> new HubException(what, uri.getHost() + " does not have it");
            case 408, 425, 429, 500, 502, 503, 504 ->
                new IOException(String.format(Locale.ROOT, "%s is busy or out of order (%d)", uri.getHost(), status));
            default -> new HubException(what, uri.getHost() + " answers " + status);
        };
    }

    private static String unquoted(String tag) {
        return tag.replaceFirst("^W/", "").replace("\"", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
