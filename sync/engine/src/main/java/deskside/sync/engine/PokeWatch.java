package deskside.sync.engine;

import deskside.domain.Subscription;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.retry.Backoff;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the stream of pokes open while the line is up, and passes on what it says as {@link Wake}s. Engine thread only; the stream's own calls come from anywhere. */
final class PokeWatch {

    private final Backoff backoff;
    private final InstantSource clock;
    private final Consumer<Wake> wake;
    private @Nullable Stream stream;
    private int losses;
    private @Nullable Instant reopenAt;

    PokeWatch(Backoff backoff, InstantSource clock, Consumer<Wake> wake) {
        this.backoff = backoff;
        this.clock = clock;
        this.wake = wake;
    }

    void keepOpen(Hub hub) {
        if (stream != null && stream.lost) {
            losses = stream.heard ? 1 : losses + 1;
            reopenAt = clock.instant().plus(backoff.delay(losses));
            stream = null;
        }
        if (stream == null && (reopenAt == null || !reopenAt.isAfter(clock.instant()))) {
            reopenAt = null;
            stream = new Stream();
            stream.subscription = hub.pokes(stream);
        }
    }

    /** When {@link #keepOpen} wants to be called again. */
    Optional<Instant> reopenAt() {
        return Optional.ofNullable(reopenAt);
    }

    void close() {
        if (stream != null && stream.subscription != null) {
            stream.subscription.close();
        }
        stream = null;
        reopenAt = null;
        losses = 0;
    }

    private final class Stream implements Hub.PokeListener {

        private volatile boolean heard;
        private volatile boolean lost;
        private @Nullable Subscription subscription;

        @Override
        public void poked() {
            heard = true;
            wake.accept(Wake.POKE);
        }

        @Override
        public void lost() {
            lost = true;
            wake.accept(Wake.POKES_LOST);
        }
    }
}
