package deskside.ui.conversation;

import java.util.ArrayList;
import java.util.List;

/** A word that an input method is composing: it counts on what is in the box, so changes of the text wait until it is done. FX thread only. */
final class Composition {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean running;

    boolean isRunning() {
        return running;
    }

    /** Ended: what waited is done now. */
    void running(boolean now) {
        running = now;
        if (!now) {
            var due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    }

    /** Runs {@code change} now, or when the word is done. */
    void change(Runnable change) {
        if (running) {
            waiting.add(change);
        } else {
            change.run();
        }
    }

    /** The text that the changes were meant for is gone. */
    void forget() {
        waiting.clear();
    }
}
