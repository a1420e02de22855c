package deskside.launcher;

import deskside.hub.HubConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A desk without a window, for commands.
 *
 * @param hub where it is signed in
 */
public record EmbeddedDesk(Brain brain, URI hub) {

    private static final String FILLED_ON = "embedded.filledOn";
    private static final Duration FIRST_PULL = Duration.ofMinutes(3);

    /**
     * A brain on the demo shop's data of today, for commands that need data where nobody has signed in yet. They are pulled once a day
     * from a hub in this process; after that the folder answers by itself.
     *
     * @param progress hears one sentence for every step that takes long
     */
    public static Brain brain(AppScope scope, Path folder, Consumer<String> progress) {
        var brain = CompositionRoot.brain(scope, folder, progress);
        var today = LocalDate.now(ZoneId.systemDefault()).toString();
        if (!brain.store().settings().get(FILLED_ON).equals(Optional.of(today))) {
            progress.accept("Filling this machine's copy of the demo shop (once a day) …");
            try (var filling = new AppScope()) {
                brain.store().replica().reset();
                onDemoHub(filling, brain);
            }
            brain.store().settings().put(FILLED_ON, today);
        }
        CompositionRoot.awaitIndex(brain, progress);
        return brain;
    }

    /** A desk with its hub, both in this process and gone afterwards. */
    public static EmbeddedDesk withHub(AppScope scope, Consumer<String> progress) {
        var brain = CompositionRoot.brain(scope, scope.add(TemporaryFolder.create()).path(), progress);
        progress.accept("Starting a hub on the demo shop in this process …");
        var hub = onDemoHub(scope, brain);
        CompositionRoot.prepare(brain, progress);
        return new EmbeddedDesk(brain, hub);
    }

    /** A desk of its own at a running hub. */
    public static EmbeddedDesk at(AppScope scope, URI hub, String login, String password, Consumer<String> progress) {
        var brain = CompositionRoot.brain(scope, scope.add(TemporaryFolder.create()).path(), progress);
        signIn(scope, brain, hub, login, password);
        CompositionRoot.prepare(brain, progress);
        return new EmbeddedDesk(brain, hub);
    }

    private static URI onDemoHub(AppScope scope, Brain brain) {
        var hub = scope.add(CompositionRoot.demoHub(scope.add(TemporaryFolder.create()).path().resolve("hub"), 0)).baseUri();
        var agent = HubConfig.DEMO_ACCOUNTS.getFirst();
        signIn(scope, brain, hub, agent.account().login(), agent.password());
        return hub;
    }

    private static void signIn(AppScope scope, Brain brain, URI hub, String login, String password) {
        var desk = CompositionRoot.desk(scope, brain);
        SignedIn.at(hub, login, password, desk);
        awaitData(desk);
    }

    /** Blocks until the hub's data are all here: the line counts as online only after a pull to the end. */
    public static void awaitData(Desk desk) {
        Waiting.until("the shop's data to arrive", FIRST_PULL, () -> desk.sync().status().isOnline());
    }
}
