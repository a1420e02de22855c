package deskside.launcher.bench.workbench;

import deskside.hub.HubConfig;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.SignedIn;
import deskside.launcher.TemporaryFolder;
import deskside.launcher.Window;
import deskside.launcher.bench.BenchDesk;
import deskside.launcher.bench.Figures;
import deskside.launcher.replay.Percentiles;
import deskside.launcher.shift.AgentShift;
import deskside.launcher.shift.ShiftCustomers;
import deskside.launcher.shift.ShiftPlan;
import deskside.ui.fx.Theme;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long the workbench keeps a person waiting: customers write through the channel of a real hub in this process, and an agent goes round and answers on the
 * real window. A key is watched from the moment in which the window is usable, so what a process does for the first time is in the figures; an empty window is
 * watched afterwards in the same process. Blocks; not thread-safe. The platform is chosen before ({@link deskside.launcher.Display}).
 */
public final class WorkbenchBench {

    private static final int SAY_EVERY = 10;

    private final ShiftPlan plan;
    private final BooleanSupplier cancelled;
    private final Consumer<String> progress;

    public WorkbenchBench(ShiftPlan plan, BooleanSupplier cancelled, Consumer<String> progress) {
        this.plan = plan;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /** @throws deskside.launcher.Failure when something that must follow does not, or it was cancelled */
    public Figures run() {
        try (var scope = new AppScope()) {
            var folder = scope.add(TemporaryFolder.create()).path();
            progress.accept("starting a hub on the demo shop and a desk");
            BenchDesk.check(cancelled);
            var hub = scope.add(CompositionRoot.demoHub(folder.resolve("hub"), 0));
            var brain = CompositionRoot.brain(scope, folder.resolve("desk"), progress);
            var desk = CompositionRoot.desk(scope, brain);
            SignedIn.at(hub.baseUri(), HubConfig.DEMO_ACCOUNTS.getFirst(), desk);
            EmbeddedDesk.awaitData(desk);
            BenchDesk.check(cancelled);
            CompositionRoot.prepare(brain, progress);
            BenchDesk.check(cancelled);
            var customers = scope.add(new ShiftCustomers(hub.baseUri(), CompositionRoot.DEMO_GATEWAY_TOKEN));
            var workbench = scope.add(Window.open(desk, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, ZoneId.systemDefault())));
            workbench.awaitUsable();
            return measured(brain, customers, workbench);
        }
    }

    private Figures measured(Brain brain, ShiftCustomers customers, Workbench workbench) {
        var shift = new AgentShift(brain, customers, workbench.driver());
        var started = System.nanoTime();
        try (var watch = FxWatch.start()) {
            shift.work(plan, ShiftCustomers.chats("bench-", plan, brain.store().customers()), (_, over) -> {
                if (over % SAY_EVERY == 0) {
                    progress.accept(over + " of " + plan.conversations() + " conversations");
                }
            }, () -> BenchDesk.check(cancelled));
            watch.pause();
            progress.accept("what the FX thread did while a key waited:" + System.lineSeparator() + watch.report());
            var seconds = (System.nanoTime() - started) / 1e9;
            return new Figures().with("bench", "workbench").with("conversations", plan.conversations()).with("messages", plan.answers() * ShiftPlan.TURN)
                    .with("openAtOnce", plan.openAtOnce()).with("seconds", seconds).with("messagesPerSecond", plan.answers() * ShiftPlan.TURN / seconds)
                    .with(watch.keyWaits("key")).with(changes(shift.changes())).with(EmptyWindow.watched().keyWaits("emptyWindowKey"));
        }
    }

    private static Figures changes(List<Double> millis) {
        var all = new Percentiles(millis);
        var secondHalf = new Percentiles(millis.subList(millis.size() / 2, millis.size()));
        return new Figures().with("changes", millis.size()).with("changeP50Millis", all.at(0.5)).with("changeP99Millis", all.at(0.99)).with("changeLongestMillis", all.at(1))
                .with("changeSecondHalfP50Millis", secondHalf.at(0.5)).with("changeSecondHalfP99Millis", secondHalf.at(0.99))
                .with("changeSecondHalfLongestMillis", secondHalf.at(1));
    }
}
