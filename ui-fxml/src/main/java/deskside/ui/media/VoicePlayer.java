package deskside.ui.media;

import deskside.domain.attachment.Attachment;
import deskside.domain.sync.Reason;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.attachment.LoadAttachment;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Plays voice messages, one at a time: what is begun ends what was playing. A message that was left goes on where it was. FX thread only; the sound
 * itself comes from a thread of its own.
 */
public final class VoicePlayer implements AutoCloseable {

    static final List<Double> SPEEDS = List.of(1.0, 1.5, 2.0);
    /** No sound on this computer; of the keys that a screen translates. */
    static final String NO_SOUND = "media.noSound";
    private static final int MOST_PLACES = 200;

    private final LoadAttachment load;
    private final Tasks tasks;
    private final SoundOutput output;
    private final Slot slot = new Slot();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(null, false, 0, null));
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(SPEEDS.getFirst());
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable Playback playback;

    VoicePlayer(LoadAttachment load, Tasks tasks, SoundOutput output) {
        this.load = load;
        this.tasks = tasks;
        this.output = output;
    }

    /**
     * @param contentHash of the message that is played or was last; null: none yet
     * @param millis      where it is
     * @param failure     a stored reason or {@link #NO_SOUND}; null: none
     */
    public record State(@Nullable String contentHash, boolean playing, int millis, @Nullable String failure) {
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many times as fast as it was spoken. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** The next of {@link #SPEEDS}; heard at once. */
    public void nextSpeed() {
        speed.set(SPEEDS.get((SPEEDS.indexOf(speed.get()) + 1) % SPEEDS.size()));
        if (playback != null) {
            playback.speed(speed.get());
        }
    }

    /** Plays, or pauses what plays. */
    public void toggle(Attachment voice) {
        if (state.get().playing() && voice.contentHash().equals(state.get().contentHash())) {
            pause();
        } else {
            play(voice, place(voice));
        }
    }

    /** Where the message was left; 0 at its beginning and after its end. */
    int place(Attachment voice) {
        return places.getOrDefault(voice.contentHash(), 0);
    }

    /** Goes to a place and plays on if it plays. */
    void seek(Attachment voice, int millis) {
        if (state.get().playing() && voice.contentHash().equals(state.get().contentHash())) {
            play(voice, millis);
        } else {
            keep(voice.contentHash(), millis);
            if (voice.contentHash().equals(state.get().contentHash())) {
                state.set(new State(voice.contentHash(), false, millis, null));
            }
        }
    }

    private void play(Attachment voice, int from) {
        stop();
        var hash = voice.contentHash();
        state.set(new State(hash, true, from, null));
        tasks.run(slot, () -> load.load(voice), loaded -> {
            switch (loaded) {
                case LoadAttachment.Outcome.Missing(var reason) -> failed(hash, reason);
                case LoadAttachment.Outcome.Loaded(var content) -> begin(hash, content, from);
            }
        });
    }

    private void begin(String hash, byte[] content, int from) {
        try {
            var begun = new Playback(Sound.of(content), from, speed.get(), output, new Playback.Listener() {
                @Override
                public void at(Playback which, int millis) {
                    tasks.onScreen(() -> reached(which, hash, millis));
                }

                @Override
                public void ended(Playback which) {
                    tasks.onScreen(() -> over(which, hash));
                }

                @Override
                public void silent(Playback which) {
                    tasks.onScreen(() -> {
                        if (which == playback) {
                            failed(hash, NO_SOUND);
                        }
                    });
                }
            });
            playback = begun;
            begun.start();
        } catch (IOException _) {
            failed(hash, Reason.ATTACHMENT_DAMAGED.key());
        }
    }

    private void reached(Playback which, String hash, int millis) {
        if (which == playback) {
            state.set(new State(hash, true, millis, null));
            keep(hash, millis);
        }
    }

    private void over(Playback which, String hash) {
        if (which == playback) {
            playback = null;
            places.remove(hash);
            state.set(new State(hash, false, 0, null));
        }
    }

    private void failed(String hash, String reason) {
        playback = null;
        state.set(new State(hash, false, place(hash), reason));
    }

    private int place(String hash) {
        return places.getOrDefault(hash, 0);
    }

    private void keep(String hash, int millis) {
        if (places.size() > MOST_PLACES) {
            places.clear();
        }
        places.put(hash, millis);
    }

    private void pause() {
        stop();
        var now = state.get();
        state.set(new State(now.contentHash(), false, now.millis(), null));
    }

    private void stop() {
        slot.clear();
        if (playback != null) {
            playback.stop();
            playback = null;
        }
    }

    @Override
    public void close() {
        stop();
        slot.close();
    }
}
