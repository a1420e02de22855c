package deskside.hub.http;

import io.javalin.http.sse.SseClient;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream to one desk. When a desk goes away without a word, Jetty takes the request back by itself; whoever then writes to it or ends it
 * meets objects without content, so this remembers that it is over. Used by the desk's own thread; told of the end by Jetty's.
 */
final class DeskLine implements AutoCloseable, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeskLine.class);

    private final SseClient client;
    private final Runnable ended;
    private volatile boolean takenBack;

    private DeskLine(SseClient client, Runnable ended) {
        this.client = client;
        this.ended = ended;
    }

    /** To be called while the request is handled. @param ended called on any thread when there is nobody to write to any more */
    static DeskLine of(SseClient client, Runnable ended) {
        var request = client.ctx().req();
        var async = request.isAsyncStarted() ? request.getAsyncContext() : request.startAsync();
        async.setTimeout(0);
        var line = new DeskLine(client, ended);
        async.addListener(line);
        return line;
    }

    boolean isOpen() {
        return !takenBack && !client.terminated();
    }

    void poke(String json) {
        write(() -> client.sendEvent("poke", json));
    }

    /** Finds dead connections and keeps proxies from cutting live ones. */
    void beat() {
        write(() -> client.sendComment("still here"));
    }

    private void write(Runnable writing) {
        try {
            writing.run();
        } catch (IllegalStateException | NullPointerException e) {
            // between the look at isOpen() and the writing
            LOG.debug("The desk went away while it was written to", e);
            takenBack = true;
        }
    }

    @Override
    public void close() {
        if (!takenBack) {
            client.close();
        }
    }

    private void over() {
        takenBack = true;
        ended.run();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        over();
    }

    @Override
    public void onError(AsyncEvent event) {
        over();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the listener stays with the first cycle, which is the only one
    }
}
