package deskside.simulation.net;

import deskside.simulation.hub.Served;
import deskside.simulation.time.Dice;
import deskside.sync.protocol.Paths;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each request. Once healed, everything arrives within half a second. */
public final class Weather {

    private static final Duration LONGEST_LATENCY = Duration.ofSeconds(19);
    private static final List<Served> PROXY_ANSWERS = List.of(
            new Served(429, "{\"code\":\"TOO_MANY_REQUESTS\",\"message\":\"wait\"}", Duration.ofSeconds(20)),
            new Served(500, "{\"code\":\"INTERNAL\",\"message\":\"broken\"}", null),
            new Served(503, "<html>starting</html>", Duration.ofSeconds(5)),
            new Served(404, "<html>sign in to the network</html>", null),
            new Served(200, "<html>sign in to the network</html>", null));

    private static final Set<String> COMMANDS = Set.of(Paths.COMMANDS, Paths.COMMAND_BATCHES);

    private final Set<Fault> faults;
    private final Dice dice;
    private final double badness;
    private final boolean silent;
    private boolean healed;

    /** What becomes of one request. @param arrives null: never; @param again null: not; @param instead what somebody between answers */
    record Fate(@Nullable Duration arrives, @Nullable Duration again, @Nullable Duration returns, @Nullable Served instead) {
    }

    public Weather(Set<Fault> faults, Dice dice) {
        this.faults = faults;
        this.dice = dice;
        this.badness = dice.pick(List.of(0.02, 0.08, 0.2));
        this.silent = faults.contains(Fault.SILENCE) && dice.chance(0.2);
    }

    /** No more faults, except that a proxy which holds back pokes goes on doing so. */
    public void heal() {
        healed = true;
    }

    public boolean isHealed() {
        return healed;
    }

    boolean losesPokes() {
        return silent || strikes(Fault.DROP, 1);
    }

    Duration latency() {
        return strikes(Fault.REORDER, 2) ? dice.between(Duration.ofMillis(200), LONGEST_LATENCY) : dice.millis(2, 120);
    }

    Fate fate(String path) {
        if (strikes(Fault.PROXY, 0.4)) {
            return new Fate(null, null, latency(), dice.pick(PROXY_ANSWERS));
        }
        if (strikes(Fault.DELAY, 0.3)) {
            return new Fate(dice.between(Duration.ofMinutes(1), Duration.ofHours(3)), null, null, null);
        }
        if (strikes(Fault.DROP, 1)) {
            return new Fate(null, null, null, null);
        }
        // only commands and sign-ins change something at the hub
        var again = COMMANDS.contains(path) && strikes(Fault.DUPLICATE, 2)
                ? dice.chance(0.8) ? dice.between(Duration.ofMillis(1), Duration.ofSeconds(90)) : dice.between(Duration.ofMinutes(2), Duration.ofHours(3))
                : null;
        return new Fate(latency(), again, strikes(Fault.CUT, 1) ? null : latency(), null);
    }

    private boolean strikes(Fault fault, double weight) {
        return !healed && faults.contains(fault) && dice.chance(badness * weight);
    }
}
