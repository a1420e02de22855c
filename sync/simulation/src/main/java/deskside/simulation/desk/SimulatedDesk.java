package deskside.simulation.desk;

import deskside.domain.Language;
import deskside.domain.knowledge.Script;
import deskside.domain.people.Account;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.Reason;
import deskside.domain.sync.SignIn;
import deskside.simulation.hub.ShopBase;
import deskside.simulation.hub.SimulatedHub;
import deskside.simulation.net.Cable;
import deskside.simulation.net.Weather;
import deskside.simulation.store.DeskDisk;
import deskside.simulation.time.Dice;
import deskside.simulation.time.Fiber;
import deskside.simulation.time.Slumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A desk's computer: its disk, its clock, its cable, and the program that runs on it or does not. One thread at a time. */
public final class SimulatedDesk {

    private static final Duration CLOSING = Duration.ofSeconds(1);
    static final String HUB_ADDRESS = "https://hub.example";

    private final String name;
    private final Surroundings world;
    private final DeskDisk disk;
    private final Dice dice;
    private final Duration skew;
    private final DeskWatch watch;
    private final Cable cable;
    private final KeptToken token = new KeptToken();
    private final DeskIds ids;
    private final Steps steps;
    private final Slumber slumber;
    private final List<Fiber> hands = new ArrayList<>();
    private Account person;
    private boolean restored;
    private long earlierRuns;
    private @Nullable DeskProgram program;

    /** @param skew how far its clock is ahead of true time; @param person who sits there */
    public SimulatedDesk(int number, Surroundings world, SimulatedHub hub, Weather weather, DeskDisk disk, Dice dice, Duration skew,
            Account person, DeskWatch watch) {
        this.name = "desk" + number;
        this.world = world;
        this.disk = disk;
        this.dice = dice;
        this.skew = skew;
        this.person = person;
        this.watch = watch;
        this.ids = new DeskIds(number);
        this.slumber = new Slumber(world.agenda());
        this.cable = new Cable(name, world.agenda(), world.trace(), hub, weather, slumber);
        this.steps = new Steps(world.agenda(), dice, slumber, this::die);
        disk.watch(steps);
    }

    public void start() {
        if (program == null) {
            steps.live();
            if (world.seams().repeatsIds()) {
                ids.beginAnew();
            }
            world.trace().say(name, "starts");
            var made = new DeskProgram(this, world, (address, held) -> new WatchedLine(
                    world.seams().line(cable.open(address, held), name), request -> watch.sending(this, request)),
                    ids, () -> world.agenda().instant().plus(skew));
            program = made;
            made.sync.line().subscribe(status -> {
                world.trace().say(name, "line " + status.state() + " " + status.reason());
                if (status.reason().startsWith(Reason.OFFLINE_INTERNAL.key()) || status.reason().startsWith(Reason.OFFLINE_STORE.key())) {
                    world.alarm().violated("I0", name + ": the engine failed inside: " + status.reason());
                }
            });
            watch.started(this);
            made.loop.start();
        }
    }

    /** The program ends at once, wherever it is. */
    public void die() {
        var dead = program;
        if (dead != null) {
            world.trace().say(name, "dies");
            program = null;
            steps.live();
            earlierRuns += dead.loop.runs();
            dead.loop.kill();
            List.copyOf(hands).stream().filter(hand -> hand != Fiber.current()).forEach(Fiber::kill);
            hands.clear();
            cable.hangUp();
        }
    }

    /** The program dies at the step of its store after so many others. */
    public void dieAfter(int storeSteps) {
        steps.dieAfter(storeSteps);
    }

    public void sleep(Duration length) {
        world.trace().say(name, "sleeps for " + length);
        slumber.sleep(length);
        cable.loseEverything();
    }

    public void wakeUp() {
        slumber.wakeUp();
    }

    /** The program is ended and the disk replaced by its last backup, where there is one. @return whether it was */
    public boolean restore() {
        die();
        var done = disk.restore();
        if (done) {
            restored = true;
            world.trace().say(name, "is restored from its backup");
        }
        return done;
    }

    /** The program has given away what it had, and removes its data: all that people asked of it here is now the hub's business. */
    void leave() {
        world.trace().say(name, "removes its data");
        var outbox = look().outbox();
        var pending = outbox.pending().stream().map(item -> item.command().commandId()).toList();
        world.ledger().intents().stream().filter(intent -> intent.desk().equals(name)).forEach(intent -> intent.left(pending.contains(intent.commandId())));
        world.agenda().after(CLOSING, () -> {
            die();
            disk.clear();
            disk.watch(steps);
            token.forget();
            start();
        });
    }

    /** A canned text vanishes from its copy, or one is there that no hub has, while the program does not run; the daily comparison is due. */
    public void drift(boolean vanishes) {
        die();
        if (vanishes) {
            disk.loseScript();
        } else {
            var ghost = new Script("ghost", 1, Language.ZH, "话术", "通用", List.of(), "neutral", "没有这条");
            var replica = look().replica();
            replica.cursor().ifPresent(cursor -> replica.asOf().ifPresent(at -> replica.apply(
                    new ChangePage(List.of(new Change(0, EntityType.SCRIPT, ghost.id(), 1, Change.Op.UPSERT, ghost)), cursor, true, at), at)));
        }
        look().settings().put("sync.comparedAt", "");
    }

    /** As the hub knows it; blank before the first start. */
    public String deviceId() {
        return look().settings().get("desk.deviceId").orElse("");
    }

    /** Does something that a person does, with the program's use cases. Nothing while the computer sleeps or the program does not run. */
    void act(Consumer<DeskProgram> deed) {
        var running = program;
        if (running != null && !slumber.isAsleep()) {
            var hand = Fiber.of(name + "-hand", () -> deed.accept(running));
            hands.removeIf(Fiber::isDone);
            hands.add(hand);
            hand.resume();
        }
    }

    /** Somebody signs in, at last {@code account}. */
    public void signIn(Account account) {
        act(running -> {
            world.trace().say(name, account.login() + " signs in");
            if (running.signIn(account, ShopBase.PASSWORD) instanceof SignIn.Result.SignedIn) {
                person = account;
            }
        });
    }

    public void switchOff() {
        act(running -> running.goOffline("by hand"));
    }

    public void switchOn() {
        act(DeskProgram::goOnline);
    }

    /** Empty while the program does not run. */
    public Optional<State> line() {
        return Optional.ofNullable(program).map(running -> running.status().state());
    }

    public String name() {
        return name;
    }

    public Account person() {
        return person;
    }

    public DeskDisk disk() {
        return disk;
    }

    public Cable cable() {
        return cable;
    }

    /** Whether its data were ever replaced by a backup. */
    public boolean wasRestored() {
        return restored;
    }

    /** How often its engine has run. */
    public long runs() {
        var running = program;
        return earlierRuns + (running == null ? 0 : running.loop.runs());
    }

    /** The store as it is, for the simulation's own looks. Also while the program does not run. */
    public Ports look() {
        var running = program;
        return running == null ? Ports.on(disk.database(), disk.journal()) : running.ports;
    }

    KeptToken token() {
        return token;
    }

    DeskIds ids() {
        return ids;
    }

    Dice dice() {
        return dice;
    }

    Slumber slumber() {
        return slumber;
    }

    /** When, in true time, this desk's clock shows {@code instant}. */
    public Instant trueTime(Instant instant) {
        return instant.minus(skew);
    }

    void copyChanged() {
        watch.copyChanged(this);
        var running = program;
        if (running != null) {
            Screen.afterChange(this, running, world);
        }
    }

    public boolean isRunning() {
        return program != null;
    }
}
