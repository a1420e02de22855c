package deskside.launcher.demo;

import deskside.hub.HubConfig;
import deskside.hub.demo.Pace;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Desk;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.SignedIn;
import deskside.launcher.TemporaryFolder;
import deskside.launcher.Window;
import deskside.ui.shell.UiOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** The demo: a hub on the demo shop in this process, a desk signed in at it, and customers. Everything lies in a folder of its own. */
public final class Demo {

    /** Fast enough that a scripted shift takes seconds, slow enough that each message is one of its own. */
    private static final Pace BRISK = new Pace(Duration.ofMillis(150), 20, 400);
    /** Slow enough to be followed on the screen, fast enough to be waited for. */
    private static final Duration WAREHOUSE = Duration.ofSeconds(40);
    private static final int ENDLESS = 1_000_000;

    private final Consumer<String> progress;

    /** @param progress hears one sentence for every step that takes long */
    public Demo(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Opens the window and blocks until it is closed; customers keep coming. */
    public void open(Function<Desk, UiOptions> options) {
        try (var scope = new AppScope()) {
            var folder = scope.add(TemporaryFolder.create()).path();
            var hub = scope.add(DemoHub.start(folder.resolve("hub")));
            var desk = desk(scope, hub, folder);
            var customers = scope.add(hub.customers(Pace.USUAL));
            scope.add(hub.warehouse(WAREHOUSE)).start();
            Window.runUntilClosed(desk, options.apply(desk), _ -> customers.start(ENDLESS));
        }
    }

    /** Plays a shift without a person on JavaFX's headless platform. @param pictures the folder for the pictures of the stages */
    public ShiftReport playShift(Function<Desk, UiOptions> options, Path pictures) {
        try (var scope = new AppScope()) {
            var folder = scope.add(TemporaryFolder.create()).path();
            var hub = scope.add(DemoHub.start(folder.resolve("hub")));
            var desk = desk(scope, hub, folder);
            CompositionRoot.prepare(desk.brain(), progress);
            var customers = scope.add(hub.customers(BRISK));
            var workbench = scope.add(Window.open(desk, options.apply(desk)));
            progress.accept("The shift begins …");
            return new ScriptedShift(hub, desk.brain(), workbench, customers, pictures).play();
        }
    }

    private Desk desk(AppScope scope, DemoHub hub, Path folder) {
        progress.accept("The demo shop's hub listens on " + hub.running().baseUri() + ".");
        var brain = CompositionRoot.brain(scope, folder.resolve("desk"), progress);
        var desk = CompositionRoot.desk(scope, brain);
        SignedIn.at(hub.running().baseUri(), HubConfig.DEMO_ACCOUNTS.getFirst(), desk);
        EmbeddedDesk.awaitData(desk);
        return desk;
    }
}
