package deskside.launcher;

import deskside.domain.sync.SignIn;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

/** A desk on the demo shop for commands that need data where nobody has signed in yet. */
public final class EmbeddedDesk {

    private static final Duration FIRST_PULL = Duration.ofMinutes(3);

    private EmbeddedDesk() {
    }

    /**
     * A brain on the demo shop's data of today. They are pulled once a day from a hub in this process; after that the folder answers by
     * itself.
     *
     * @param progress hears one sentence for every step that takes long
     */
    public static Brain brain(AppScope scope, Path folder, Consumer<String> progress) {
        var brain = CompositionRoot.brain(scope, folder, progress);
        if (!isOfToday(brain)) {
            progress.accept("Filling this machine's copy of the demo shop (once a day) …");
            try (var filling = new AppScope()) {
                brain.store().replica().reset();
                var hub = filling.add(CompositionRoot.demoHub(folder.resolve("hub"), 0));
                var desk = CompositionRoot.desk(filling, brain);
                signIn(desk, hub);
                Waiting.until("the demo shop's data to arrive", FIRST_PULL, () -> brain.store().replica().asOf().isPresent());
            }
        }
        CompositionRoot.prepare(brain, progress);
        return brain;
    }

    /** @throws Failure when the hub does not take the demo agent */
    static void signIn(Desk desk, Hub hub) {
        var agent = HubConfig.DEMO_ACCOUNTS.getFirst();
        var result = desk.useCases().signInAtHub().signIn(hub.baseUri().toString(), agent.account().login(), agent.password());
        if (!(result instanceof SignIn.Result.SignedIn)) {
            throw new Failure(ExitCode.HUB, "The hub in this process did not take the demo agent: " + result);
        }
    }

    private static boolean isOfToday(Brain brain) {
        return brain.store().replica().asOf().map(asOf -> day(asOf).equals(day(Instant.now()))).orElse(false);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
