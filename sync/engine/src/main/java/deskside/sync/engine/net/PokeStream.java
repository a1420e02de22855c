package deskside.sync.engine.net;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import org.jspecify.annotations.Nullable;

/** Passes on that something happened; what it was is not believed but pulled. */
final class PokeStream extends EventSourceListener {

    private final Hub.PokeListener listener;
    private final AtomicBoolean ended = new AtomicBoolean();

    PokeStream(Hub.PokeListener listener) {
        this.listener = listener;
    }

    void mute() {
        ended.set(true);
    }

    /** What came between the last pull and now was not poked. */
    @Override
    public void onOpen(EventSource source, Response response) {
        poke();
    }

    @Override
    public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
        poke();
    }

    @Override
    public void onClosed(EventSource source) {
        end();
    }

    @Override
    public void onFailure(EventSource source, @Nullable Throwable error, @Nullable Response response) {
        end();
    }

    private void poke() {
        if (!ended.get()) {
            listener.poked();
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            listener.lost();
        }
    }
}
