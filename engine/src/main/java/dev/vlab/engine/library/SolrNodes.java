package dev.vlab.engine.library;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrResponse;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.common.SolrException;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a cluster through which a collection is used. Any of them passes on what concerns others, so the first
 * that can be reached is asked, and stays the one that is asked. Requests must be such that repeating them does no
 * harm. Safe for threads.
 */
final class SolrNodes implements Closeable {

    private static final int CONNECT_SECONDS = 5;

    /** Making a collection, or a search of vectors that are not in memory yet, may take a while. */
    private static final int ANSWER_SECONDS = 180;

    /** When a node goes, the others need some seconds to agree on who leads its shards. */
    private static final int ROUNDS = 10;

    private static final int PAUSE_MILLIS = 1000;

    private final IndexPlace.Solr place;
    private final List<HttpJdkSolrClient> clients;
    private volatile int usual;

    SolrNodes(IndexPlace.Solr place) {
        this.place = place;
        this.clients = place.addresses().stream()
                .map(address -> new HttpJdkSolrClient.Builder(address)
                        .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .withRequestTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .build())
                .toList();
    }

    IndexPlace.Solr place() {
        return place;
    }

    /** Whether the collection is there; fails if the cluster cannot be reached, or is none. */
    boolean hasCollection() throws IOException {
        Object names =
                ofCluster(new CollectionAdminRequest.List()).getResponse().get("collections");
        return names instanceof Collection<?> all && all.contains(place.collection());
    }

    /** Asks for something of the collection; an answer that says no comes as {@link Refusal}. */
    <T extends SolrResponse> T ofCollection(SolrRequest<T> request) throws IOException {
        return ask(request, place.collection());
    }

    /** Asks for something of the cluster. */
    <T extends SolrResponse> T ofCluster(SolrRequest<T> request) throws IOException {
        return ask(request, null);
    }

    /** The cluster was reached and did not do what it was asked. */
    static final class Refusal extends IOException {

        private static final long serialVersionUID = 1;

        private final int status;

        Refusal(String message, int status, Throwable cause) {
            super(message, cause);
            this.status = status;
        }

        /** As of HTTP. */
        int status() {
            return status;
        }
    }

    private <T extends SolrResponse> T ask(SolrRequest<T> request, @Nullable String collection) throws IOException {
        IOException failure = null;
        for (int round = 0; round < ROUNDS; round++) {
            failure = null;
            for (int i = 0; i < clients.size(); i++) {
                int node = (usual + i) % clients.size();
                try {
                    T answer = request.process(clients.get(node), collection);
                    usual = node;
                    return answer;
                } catch (SolrException e) {
                    Refusal refusal = new Refusal(place + ": " + reason(e), e.code(), e);
                    if (!isPassing(e)) {
                        throw refusal;
                    }
                    failure = refusal;
                } catch (SolrServerException | IOException e) {
                    if (isTooSlow(e)) {
                        throw new LibraryException(
                                "%s: no answer within %d seconds".formatted(place, ANSWER_SECONDS), e);
                    }
                    failure = failure == null ? unreachable(node, e) : failure;
                }
            }
            if (!(failure instanceof Refusal)) {
                break; // nobody is there: waiting does not help
            }
            pause();
        }
        throw failure;
    }

    /** Whether it is only that the cluster has not yet settled after a node went or came. */
    private static boolean isPassing(SolrException e) {
        return e.code() == SolrException.ErrorCode.SERVICE_UNAVAILABLE.code;
    }

    /** Whether a node took the request and does not answer; asking another would only double the load. */
    private static boolean isTooSlow(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException
                    || (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException))) {
                return true;
            }
        }
        return false;
    }

    private IOException unreachable(int node, Exception e) {
        return new LibraryException(
                ("%s: the cluster cannot be reached (%s: %s): see that it runs and that its name and port are right, or"
                                + " let the library have an index of its own with --index local")
                        .formatted(place, place.nodes().get(node), reason(e)),
                e);
    }

    /** What is at the bottom of it, in one line. */
    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return switch (deepest) {
            case ClosedChannelException _ -> "connection refused"; // what the JDK's client makes of it
            case UnresolvedAddressException _ -> "there is no such host";
            default ->
                message == null || message.isBlank()
                        ? deepest.getClass().getSimpleName()
                        : message.lines().findFirst().orElse("");
        };
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LibraryException(place + ": interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (HttpJdkSolrClient client : clients) {
            client.close();
        }
    }
}
