package deskside.simulation.hub;

import deskside.hub.access.DeskSession;
import deskside.hub.problem.Refused;
import deskside.hub.store.HubDatabase;
import deskside.simulation.store.HubDisk;
import deskside.simulation.time.Agenda;
import deskside.simulation.time.Killed;
import deskside.simulation.time.Trace;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowDecisionRequest.Decision;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.MalformedWireData;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.WireCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A hub's process: the real core on real tables, behind routes that do what the HTTP server's do. It can die at any commit and be
 * restarted. One thread at a time.
 */
public final class SimulatedHub {

    private static final String NAME = "hub";
    private static final String ADDRESS = "10.0.0.1";

    private final HubDisk disk;
    private final Agenda agenda;
    private final Trace trace;
    private final UnaryOperator<HubCore> seam;
    private final HubIds ids = new HubIds();
    private final List<Runnable> growthListeners = new ArrayList<>();
    private final List<Runnable> deathListeners = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final FeedHistory history;
    private Duration tokenLifetime;
    private HubCore core;
    private boolean up = true;
    private boolean dieAfterCommit;
    private int epoch = 1;
    private int schema = Paths.SCHEMA;
    private int largestPage = 500;

    /** @param seam may replace the core by one with a bug */
    public SimulatedHub(HubDisk disk, Agenda agenda, Trace trace, Duration tokenLifetime, UnaryOperator<HubCore> seam) {
        this.disk = disk;
        this.agenda = agenda;
        this.trace = trace;
        this.tokenLifetime = tokenLifetime;
        this.seam = seam;
        this.history = new FeedHistory(disk.database());
        this.core = fresh();
        disk.onAppended(this::grown);
    }

    private HubCore fresh() {
        return seam.apply(new RealHubCore(disk.database(), agenda, ids, tokenLifetime, epoch()));
    }

    private void grown(long end) {
        history.grow();
        growthListeners.forEach(Runnable::run);
        if (dieAfterCommit) {
            dieAfterCommit = false;
            throw new Killed();
        }
    }

    public HubDatabase database() {
        return disk.database();
    }

    public FeedHistory history() {
        return history;
    }

    public boolean isUp() {
        return up;
    }

    public String epoch() {
        return "epoch-" + epoch;
    }

    /** Unexpected failures inside of the hub. */
    public List<String> failures() {
        return failures;
    }

    /** Called after each commit that desks may want to know of. */
    public void onGrowth(Runnable listener) {
        growthListeners.add(listener);
    }

    public void onDeath(Runnable listener) {
        deathListeners.add(listener);
    }

    public void dieAtNextId() {
        ids.dieAtNext(true);
    }

    public void dieAfterNextCommit() {
        dieAfterCommit = true;
    }

    public void die() {
        if (up) {
            up = false;
            trace.say(NAME, "dies");
            deathListeners.forEach(Runnable::run);
        }
    }

    public void start() {
        ids.dieAtNext(false);
        dieAfterCommit = false;
        core = fresh();
        up = true;
        trace.say(NAME, "starts");
    }

    /** Its data are moved to another database: other numbers, another epoch. */
    public void moveToNewDatabase() {
        epoch++;
        disk.renumberFeed();
        history.forget();
        core = fresh();
        trace.say(NAME, "is now " + epoch());
    }

    /** From now on it speaks this version of the wire records only. */
    public void speak(int newSchema) {
        schema = newSchema;
        trace.say(NAME, "speaks schema " + newSchema);
    }

    /** No page is larger than this, except for a single group that is. */
    public void limitPages(int changes) {
        largestPage = changes;
    }

    public void setTokenLifetime(Duration lifetime) {
        tokenLifetime = lifetime;
        core = fresh();
    }

    /** Somebody at the hub edits its canned texts. */
    public void publishScripts(int count, int edition) {
        if (up) {
            try {
                ShopBase.publishScripts(disk.database(), count, edition);
            } catch (Killed e) {
                die();
            }
        }
    }

    /** A supervisor takes a device out of use; nothing when the hub is down or does not know it. */
    public void revoke(String deviceId) {
        decide(() -> core.devices().revoke(new RevokeRequest(deviceId, "lost"), supervisor()));
    }

    /** A supervisor looks at what revoked devices left, and decides about the first of it. @param drops whether against executing it */
    public void decideAboutEscrow(boolean drops, Consumer<String> decided) {
        decide(() -> {
            var first = core.devices().escrow(supervisor()).entries().stream().findFirst();
            if (first.isPresent()) {
                var entry = first.get();
                var release = !drops && entry.agentId().equals(entry.handedBy());
                var id = entry.command().commandId();
                // before it is done: the hub may die of it
                decided.accept(id);
                var receipt = core.decide(new EscrowDecisionRequest(id, release ? Decision.RELEASE : Decision.DROP), supervisor());
                trace.say(NAME, "supervisor " + (release ? "releases " : "drops ") + id + ": " + receipt.outcome() + " " + receipt.reason());
            }
        });
    }

    private void decide(Runnable what) {
        if (up) {
            try {
                what.run();
            } catch (Killed e) {
                die();
            } catch (Refused e) {
                trace.say(NAME, "supervisor is refused: " + e.getMessage());
            }
        }
    }

    private DeskSession supervisor() {
        return new DeskSession(ShopBase.SUPERVISOR, "supervisors-desk", agenda.instant().plus(Duration.ofHours(1)));
    }

    /** @return empty when it is down, or dies of it */
    public Optional<Served> serve(Call call) {
        if (!up) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer(call));
        } catch (Killed e) {
            die();
            return Optional.empty();
        }
    }

    private Served answer(Call call) {
        try {
            return Served.ok(WireCodec.write(switch (call.path()) {
                case Paths.HEALTH -> new Health("UP", epoch(), schema, agenda.instant());
                case Paths.SIGN_IN -> core.signIn(WireCodec.read(call.body(), SignInRequest.class), ADDRESS);
                case Paths.PULL -> pull(call);
                case Paths.DIGEST -> core.digest(WireCodec.read(call.body(), DigestRequest.class), session(call));
                case Paths.ESCROW -> core.handOver(WireCodec.read(call.body(), EscrowRequest.class), core.revokedSession("Bearer " + call.token()));
                case Paths.COMMANDS -> execute(call);
                case Paths.COMMAND_BATCHES -> executeAll(call);
                case Paths.CHANNEL_MESSAGES -> core.receive(WireCodec.read(call.body(), ChannelMessageRequest.class));
                default -> throw new IllegalStateException("no such route: " + call.path());
            }));
        } catch (Refused e) {
            return new Served(e.status(), WireCodec.write(e.problem()), e.retryAfter());
        } catch (MalformedWireData e) {
            return problem(400, "BAD_REQUEST", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            failures.add(call.path() + ": " + e);
            return problem(500, "INTERNAL", "The hub failed at this request");
        }
    }

    private Object pull(Call call) {
        var session = session(call);
        var asked = WireCodec.read(call.body(), PullRequest.class);
        // a hub of another version would refuse this desk's, so for the core the desk's differs by as much
        var request = new PullRequest(asked.deviceId(), asked.scope(), asked.cursor(), Math.min(asked.limit(), largestPage),
                asked.schema() + Paths.SCHEMA - schema);
        return core.pull(request, session);
    }

    private CommandReceipt execute(Call call) {
        return execute(WireCodec.read(call.body(), CommandRequest.class), call.key(), session(call));
    }

    private CommandAnswers executeAll(Call call) {
        var session = session(call);
        var answers = core.executeAll(WireCodec.read(call.body(), CommandBatch.class), session);
        answers.answers().stream().map(CommandAnswer::receipt).filter(Objects::nonNull).forEach(receipt -> say(receipt, session));
        return answers;
    }

    private CommandReceipt execute(CommandRequest command, String key, DeskSession session) {
        var receipt = core.execute(command, key, session);
        say(receipt, session);
        return receipt;
    }

    private void say(CommandReceipt receipt, DeskSession session) {
        trace.say(NAME, receipt.outcome() + " " + receipt.commandId() + " for " + session.account().id()
                + (receipt.reason() == null ? "" : ": " + receipt.reason()));
    }

    private DeskSession session(Call call) {
        return core.session("Bearer " + call.token());
    }

    /** Whether a desk with this token may listen to pokes. */
    public boolean knows(String token) {
        try {
            return up && core.session("Bearer " + token).expiresAt().isAfter(agenda.instant());
        } catch (Refused e) {
            return false;
        }
    }

    private static Served problem(int status, String code, String message) {
        return new Served(status, WireCodec.write(new Problem(code, message)), null);
    }
}
