package deskside.ui.media;

/** One stretch of sound from where it begins until its end or {@link #stop}. Played on a thread of its own; its methods are safe for all threads. */
final class Playback {

    /** Pieces of 16 ms between two reports. */
    private static final int REPORT_EVERY = 5;

    private final Sound sound;
    private final int from;
    private final SoundOutput output;
    private final Listener listener;
    private volatile double speed;
    private volatile boolean stopped;

    /** Called on the playing thread. */
    interface Listener {

        void at(Playback which, int millis);

        void ended(Playback which);

        /** There is no sound on this computer. */
        void silent(Playback which);
    }

    /** @param from in milliseconds */
    Playback(Sound sound, int from, double speed, SoundOutput output, Listener listener) {
        this.sound = sound;
        this.from = from;
        this.speed = speed;
        this.output = output;
        this.listener = listener;
    }

    void start() {
        Thread.ofPlatform().name("deskside-voice").daemon().start(this::play);
    }

    void speed(double now) {
        speed = now;
    }

    void stop() {
        stopped = true;
    }

    private void play() {
        try (var line = output.open(sound.rate())) {
            var stretch = new TimeStretch(sound, sound.at(from));
            for (var count = 0; !stopped; count++) {
                var piece = stretch.next(speed);
                if (piece.length == 0) {
                    line.drain();
                    break;
                }
                line.write(piece);
                if (count % REPORT_EVERY == 0) {
                    var heard = Math.max(0, stretch.position() - line.pending() * speed);
                    listener.at(this, (int) (heard * 1_000 / sound.rate()));
                }
            }
            if (!stopped) {
                listener.ended(this);
            }
        } catch (SoundOutput.Unavailable _) {
            listener.silent(this);
        }
    }
}
