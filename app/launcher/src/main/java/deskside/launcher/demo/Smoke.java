package deskside.launcher.demo;

import deskside.domain.Language;
import deskside.hub.HubConfig;
import deskside.hub.demo.Pace;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Desk;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.Failure;
import deskside.launcher.SignedIn;
import deskside.launcher.TemporaryFolder;
import deskside.launcher.Window;
import deskside.launcher.shift.AgentShift;
import deskside.launcher.shift.ShiftCustomers;
import deskside.launcher.shift.ShiftPlan;
import deskside.ui.fx.Theme;
import deskside.ui.shell.Screen;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import deskside.ui.shell.WorkbenchDriver;
import deskside.ui.shell.WorkbenchDriver.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the program that is installed here works as a whole: a hub and a desk are started on the headless platform, every screen is drawn
 * in both languages and themes, a customer writes and is answered, the hub goes, one more reply waits, and the data open again.
 */
public final class Smoke {

    /** A first start learns its models before it suggests: half a minute on an idle machine, minutes on a busy one. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pace BRISK = new Pace(Duration.ofMillis(150), 20, 400);
    private static final int CHATS = 3;
    private static final ShiftPlan SHIFT = new ShiftPlan(36, 9, 12, Duration.ZERO);
    private static final String SEARCHED = "价格保护";
    private static final String ANSWER = "您好，您的问题我已经记下，马上为您核实。";
    private static final String LATE_ANSWER = "网络刚才有些波动，核实的结果稍后发给您。";
    /** A screen of one colour shrinks to some kilobytes; the emptiest real one has 40. */
    private static final long EMPTY_PICTURE_BYTES = 15_000;

    private final ShiftReport report = new ShiftReport();
    private final Optional<Path> keptDesk;
    private final Optional<Path> keptPictures;
    private final Consumer<String> progress;

    /**
     * @param keptDesk     where the desk's data stay, with one reply that waits to be sent; empty: nothing stays
     * @param keptPictures where the pictures of the screens stay; empty: nowhere
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // both are choices of the command line
    public Smoke(Optional<Path> keptDesk, Optional<Path> keptPictures, Consumer<String> progress) {
        this.keptDesk = keptDesk;
        this.keptPictures = keptPictures;
        this.progress = progress;
    }

    /** @throws deskside.launcher.Failure when a part cannot even be started */
    public ShiftReport run() {
        try (var scope = new AppScope()) {
            var folder = scope.add(TemporaryFolder.create()).path();
            var deskFolder = keptDesk.orElse(folder.resolve("desk"));
            var pictures = keptPictures.orElse(folder.resolve("pictures"));
            work(folder.resolve("hub"), deskFolder, pictures);
            timed("the data open again, with the reply that waits", () -> waitsIn(deskFolder));
        }
        return report;
    }

    private void work(Path hubDatabase, Path deskFolder, Path pictures) {
        try (var scope = new AppScope()) {
            var hub = made("a hub on the demo shop starts", () -> scope.add(DemoHub.start(hubDatabase)));
            var brain = made("the store opens", () -> CompositionRoot.brain(scope, deskFolder, progress));
            var desk = made("the hub is reached and its data arrive", () -> signedIn(scope, hub, CompositionRoot.desk(scope, brain)));
            var customers = scope.add(hub.customers(BRISK));
            var options = new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, ZoneId.systemDefault());
            var workbench = made("the window opens", () -> scope.add(Window.open(desk, options)));
            var driver = workbench.driver();
            customers.start(CHATS);
            step(driver, "customers write", sight -> !sight.queue().isEmpty());
            var answered = driver.see(Sight::queue).getFirst().conversationId();
            driver.select(answered);
            driver.accept();
            step(driver, "suggestions for one of them", sight -> sight.suggestions() > 0);
            customers.stop();
            write(driver, ANSWER);
            step(driver, "the reply arrives at the hub", sight -> sight.waiting() == 0);
            shift(hub, brain, driver);
            driver.search(SEARCHED);
            step(driver, "the search finds", sight -> sight.searchHits() > 0);
            driver.closeSearch();
            screens(workbench, pictures);
            hub.cut();
            step(driver, "the hub is gone and the desk says so", sight -> !sight.online());
            workbench.show(Screen.CONVERSATIONS);
            driver.select(answered);
            write(driver, LATE_ANSWER);
            step(driver, "a reply waits for the hub's return", sight -> sight.waiting() == 1);
        }
    }

    /** Besides trying it, this is what the package's start-up cache learns an agent's work from (decision record 59). */
    private void shift(DemoHub hub, Brain brain, WorkbenchDriver driver) {
        try (var customers = new ShiftCustomers(hub.running().baseUri(), CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            var chats = ShiftCustomers.chats("smoke-", SHIFT, brain.store().customers());
            timed(SHIFT.conversations() + " chats, " + SHIFT.openAtOnce() + " at once, are answered and ended", () -> {
                try {
                    new AgentShift(brain, customers, driver).work(SHIFT, chats, (_, _) -> { }, () -> { });
                    return null;
                } catch (Failure e) {
                    return e.getMessage();
                }
            });
            step(driver, "each customer has got each reply once", _ -> chats.stream().allMatch(chat -> chat.received().equals(chat.replies())));
        }
    }

    private static Desk signedIn(AppScope scope, DemoHub hub, Desk desk) {
        SignedIn.at(hub.running().baseUri(), HubConfig.DEMO_ACCOUNTS.getFirst(), desk);
        EmbeddedDesk.awaitData(desk);
        return desk;
    }

    private void screens(Workbench workbench, Path pictures) {
        for (var language : Language.values()) {
            workbench.use(language);
            for (var theme : Theme.values()) {
                workbench.use(theme);
                for (var screen : Screen.values()) {
                    workbench.show(screen);
                    var name = "%s-%s-%s".formatted(screen.name().toLowerCase(Locale.ROOT), language.code(), theme.code());
                    timed("screen " + name, () -> size(workbench.snapshot(pictures.resolve(name + ".png"))));
                }
            }
        }
    }

    private static @Nullable String size(Path picture) {
        try {
            var bytes = Files.size(picture);
            return bytes > EMPTY_PICTURE_BYTES ? null : "nothing can be seen on it (" + bytes + " bytes)";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String waitsIn(Path deskFolder) {
        try (var scope = new AppScope()) {
            var waiting = CompositionRoot.waiting(scope, deskFolder);
            return waiting == 1 ? null : waiting + " items wait";
        }
    }

    private static void write(WorkbenchDriver driver, String text) {
        driver.type(text);
        driver.send();
    }

    private void step(WorkbenchDriver driver, String what, Predicate<Sight> condition) {
        timed(what, () -> driver.waitUntil(condition, PATIENCE) ? null : "not within " + PATIENCE.toSeconds() + " s");
    }

    /** @param wrong tells what is wrong; null: nothing */
    private void timed(String what, Supplier<@Nullable String> wrong) {
        var started = System.nanoTime();
        var found = wrong.get();
        report.add(what, found == null, Duration.ofNanos(System.nanoTime() - started), found == null ? "" : found);
    }

    private <T> T made(String what, Supplier<T> work) {
        var started = System.nanoTime();
        var made = work.get();
        report.add(what, true, Duration.ofNanos(System.nanoTime() - started), "");
        return made;
    }
}
