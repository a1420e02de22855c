package deskside.simulation.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a computer sleeps: then nothing happens on it, and what was to happen does when it wakes. One thread at a time. */
public final class Slumber {

    private final Agenda agenda;
    private final List<Runnable> deferred = new ArrayList<>();
    private Instant until = Agenda.START;

    public Slumber(Agenda agenda) {
        this.agenda = agenda;
    }

    public boolean isAsleep() {
        return until.isAfter(agenda.instant());
    }

    /** Who sleeps already is not woken earlier by this. */
    public void sleep(Duration length) {
        var morning = agenda.instant().plus(length);
        if (morning.isAfter(until)) {
            until = morning;
            agenda.at(until, this::runIfAwake);
        }
    }

    public void wakeUp() {
        until = agenda.instant();
        runIfAwake();
    }

    /** As soon as what is running now is done, and not before it is awake. */
    public void whenAwake(Runnable what) {
        agenda.after(Duration.ZERO, () -> {
            if (isAsleep()) {
                deferred.add(what);
            } else {
                what.run();
            }
        });
    }

    private void runIfAwake() {
        if (!isAsleep()) {
            var now = List.copyOf(deferred);
            deferred.clear();
            now.forEach(what -> agenda.after(Duration.ZERO, what));
        }
    }
}
