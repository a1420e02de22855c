package deskside.simulation.time;

import java.util.ArrayList;
import java.util.List;

/** What happened, line by line, and a digest of it: two runs with equal digests went the same way. One thread at a time. */
public final class Trace {

    private final Agenda agenda;
    private final boolean keep;
    private final List<String> lines = new ArrayList<>();
    private long digest = 1_125_899_906_842_597L;

    /** @param keep whether the lines are kept, or only their digest */
    public Trace(Agenda agenda, boolean keep) {
        this.agenda = agenda;
        this.keep = keep;
    }

    public void say(String who, String what) {
        var millis = agenda.elapsed().toMillis();
        digest = 31 * (31 * (31 * digest + millis) + who.hashCode()) + what.hashCode();
        if (keep) {
            lines.add("+%02d:%02d:%02d.%03d %-7s %s".formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000, who,
                    what));
        }
    }

    public long digest() {
        return digest;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
