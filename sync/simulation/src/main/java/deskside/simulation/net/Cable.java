package deskside.simulation.net;

import deskside.domain.sync.Reason;
import deskside.simulation.hub.Call;
import deskside.simulation.hub.Served;
import deskside.simulation.hub.SimulatedHub;
import deskside.simulation.time.Agenda;
import deskside.simulation.time.Fiber;
import deskside.simulation.time.Slumber;
import deskside.simulation.time.Trace;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.protocol.Paths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What connects one desk to the hub, through the {@link Weather}. Outlives the desk's program. One thread at a time. */
public final class Cable {

    /** The desk's own limit for a whole request, as in {@code HubClient.Timeouts.STANDARD}. */
    static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

    private final String desk;
    private final Agenda agenda;
    private final Trace trace;
    private final SimulatedHub hub;
    private final Weather weather;
    private final Slumber slumber;
    private final List<Exchange> running = new ArrayList<>();
    private final List<PokeLine> pokes = new ArrayList<>();
    private Instant downUntil = Agenda.START;

    /** What came of a call: an answer, or why there is none. */
    record Outcome(@Nullable Served served, @Nullable Reason failure) {
    }

    /** @param slumber of the desk's computer; nothing reaches it then */
    public Cable(String desk, Agenda agenda, Trace trace, SimulatedHub hub, Weather weather, Slumber slumber) {
        this.desk = desk;
        this.agenda = agenda;
        this.trace = trace;
        this.hub = hub;
        this.weather = weather;
        this.slumber = slumber;
        hub.onGrowth(() -> List.copyOf(pokes).forEach(PokeLine::poke));
        hub.onDeath(this::loseEverything);
    }

    /** For the desk's engine. */
    public Hub open(HubAddress address, Hub.Token token) {
        return new CableEnd(this, address, token);
    }

    public void goDown(Duration length) {
        downUntil = agenda.instant().plus(length);
        trace.say(desk, "line down for " + length);
        loseEverything();
    }

    public void comeBack() {
        downUntil = agenda.instant();
    }

    /** Cuts requests and pokes that are on their way. */
    public void loseEverything() {
        List.copyOf(running).forEach(Exchange::cut);
        List.copyOf(pokes).forEach(PokeLine::lose);
    }

    /** The program at this end is gone. */
    public void hangUp() {
        running.clear();
        List.copyOf(pokes).forEach(PokeLine::close);
    }

    void abandon(CableEnd end) {
        List.copyOf(running).stream().filter(exchange -> exchange.owner == end).forEach(Exchange::cut);
    }

    private boolean isDown() {
        return downUntil.isAfter(agenda.instant());
    }

    /** Blocks the calling fiber until there is an outcome. */
    Outcome call(Call call, CableEnd owner) {
        var exchange = new Exchange(owner);
        var fate = weather.fate(call.path());
        var timeout = call.path().equals(Paths.HEALTH) ? PROBE_TIMEOUT : TIMEOUT;
        running.add(exchange);
        if (isDown()) {
            agenda.after(Duration.ofMillis(5), () -> exchange.end(new Outcome(null, Reason.OFFLINE_REFUSED)));
        } else {
            send(call, fate, exchange);
        }
        var note = agenda.after(timeout, () -> exchange.end(new Outcome(null, Reason.OFFLINE_TIMEOUT)));
        try {
            while (exchange.outcome == null) {
                exchange.waiting = Fiber.current();
                Fiber.pause();
            }
            var outcome = exchange.outcome;
            trace.say(desk, call.path() + (call.key().isEmpty() ? "" : " " + call.key()) + " "
                    + (outcome.served() == null ? outcome.failure() : outcome.served().status()));
            return outcome;
        } finally {
            running.remove(exchange);
            note.strike();
        }
    }

    private void send(Call call, Weather.Fate fate, Exchange exchange) {
        var instead = fate.instead();
        if (instead != null && fate.returns() != null) {
            agenda.after(fate.returns(), () -> exchange.end(new Outcome(instead, null)));
        }
        if (fate.arrives() != null) {
            agenda.after(fate.arrives(), () -> arrive(call, exchange, fate.returns()));
        }
        if (fate.again() != null) {
            agenda.after(fate.again(), () -> {
                trace.say(desk, call.path() + " " + call.key() + " arrives again");
                hub.serve(call);
            });
        }
    }

    private void arrive(Call call, Exchange exchange, @Nullable Duration returns) {
        var served = hub.serve(call);
        if (served.isEmpty()) {
            agenda.after(weather.latency(), () -> exchange.end(new Outcome(null, hub.isUp() ? Reason.OFFLINE_CUT : Reason.OFFLINE_REFUSED)));
        } else if (returns != null) {
            agenda.after(returns, () -> {
                if (!isDown()) {
                    exchange.end(new Outcome(served.get(), null));
                }
            });
        }
    }

    PokeLine listen(Hub.PokeListener listener, Hub.Token token) {
        var line = new PokeLine(listener, token);
        pokes.add(line);
        agenda.after(weather.latency(), line::opened);
        return line;
    }

    /** A request on its way. */
    private final class Exchange {

        private final CableEnd owner;
        private @Nullable Fiber waiting;
        private @Nullable Outcome outcome;

        private Exchange(CableEnd owner) {
            this.owner = owner;
        }

        private void cut() {
            end(new Outcome(null, Reason.OFFLINE_CUT));
        }

        void end(Outcome with) {
            if (outcome == null) {
                outcome = slumber.isAsleep() ? new Outcome(null, Reason.OFFLINE_CUT) : with;
                var fiber = waiting;
                if (fiber != null) {
                    slumber.whenAwake(fiber::resume);
                }
            }
        }
    }

    /** A stream of pokes. Its loss is noticed at once where the line breaks, and 45 s later where it only falls silent. */
    final class PokeLine {

        private static final Duration SILENCE = Duration.ofSeconds(45);
        private final Hub.PokeListener listener;
        private final Hub.Token token;
        private boolean closed;

        private PokeLine(Hub.PokeListener listener, Hub.Token token) {
            this.listener = listener;
            this.token = token;
        }

        private void opened() {
            if (closed) {
                return;
            }
            if (isDown() || slumber.isAsleep() || !hub.knows(token.current())) {
                lose();
            } else {
                // a hub says at once how far its feed is
                poke();
            }
        }

        private void poke() {
            if (!closed && !isDown() && !weather.losesPokes()) {
                agenda.after(weather.latency(), () -> {
                    if (!closed && !slumber.isAsleep()) {
                        listener.poked();
                    }
                });
            }
        }

        private void lose() {
            if (!closed) {
                close();
                agenda.after(slumber.isAsleep() ? SILENCE : Duration.ofMillis(5), listener::lost);
            }
        }

        void close() {
            closed = true;
            pokes.remove(this);
        }
    }
}
