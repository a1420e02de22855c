package deskside.launcher.bench;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.people.Account;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import deskside.hub.HubConfig;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.SignedIn;
import deskside.launcher.TemporaryFolder;
import deskside.store.LocalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A folder with a desk as it is after years: signed in, the demo shop's data, and as many further conversations as are asked for, the newest of them
 * open. For measuring what a start takes; the hub that it was signed in at is gone afterwards. Used by one thread.
 */
public final class FilledDesk {

    /** Open chats of a busy shop: some are this agent's, the others wait. */
    private static final int OPEN = 40;
    private static final int MINE = 12;
    private static final int MESSAGES = 4;
    private static final int PAGE = 1_000;
    private static final int SAY_EVERY = 10_000;
    private static final int CUSTOMERS = 5_000;
    private static final Duration BETWEEN = Duration.ofMinutes(20);
    private static final Duration TURN = Duration.ofSeconds(40);

    private final Path folder;
    private final BooleanSupplier cancelled;
    private final Consumer<String> progress;

    /**
     * @param folder    new or empty
     * @param cancelled asked at every step
     * @param progress  hears a sentence every few seconds
     */
    public FilledDesk(Path folder, BooleanSupplier cancelled, Consumer<String> progress) {
        this.folder = folder;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /** @throws deskside.launcher.Failure when the folder cannot be used, or when it was cancelled */
    public void fill(int conversations) {
        signIn();
        try (var store = LocalStore.open(folder, Optional.empty())) {
            var me = store.session().account().orElseThrow();
            var customers = store.customers().list(CUSTOMERS);
            var texts = store.knowledgeBase().intents().stream().flatMap(intent -> intent.examplesZh().stream()).toList();
            var answers = store.knowledgeBase().scripts().stream().filter(script -> script.language() == Language.ZH).map(script -> script.text()).toList();
            var cursor = store.replica().cursor().orElseThrow();
            for (var from = 0; from < conversations; from += PAGE) {
                BenchDesk.check(cancelled);
                var changes = new ArrayList<Change>();
                for (var number = from; number < Math.min(conversations, from + PAGE); number++) {
                    add(changes, number, conversations - number, customers.get(number % customers.size()), me, texts, answers);
                }
                store.replica().apply(new ChangePage(changes, cursor, false, Instant.now()), Instant.now());
                if (from % SAY_EVERY == 0) {
                    progress.accept("stored " + from + " of " + conversations + " conversations");
                }
            }
        }
    }

    private void signIn() {
        try (var scope = new AppScope()) {
            var hub = scope.add(CompositionRoot.demoHub(scope.add(TemporaryFolder.create()).path().resolve("hub"), 0));
            var desk = CompositionRoot.desk(scope, CompositionRoot.brain(scope, folder, progress));
            SignedIn.at(hub.baseUri(), HubConfig.DEMO_ACCOUNTS.getFirst(), desk);
            EmbeddedDesk.awaitData(desk);
            CompositionRoot.awaitIndex(desk.brain(), progress);
        }
    }

    /** @param age 1 for the newest */
    private static void add(List<Change> changes, int number, int age, Customer customer, Account me, List<String> texts, List<String> answers) {
        var id = "filled-" + number;
        var opened = Instant.now().minus(BETWEEN.multipliedBy(age));
        var text = "";
        for (var seq = 1; seq <= MESSAGES; seq++) {
            var asks = seq % 2 == 1;
            text = asks ? texts.get((number * MESSAGES + seq) % texts.size()) : answers.get((number + seq) % answers.size());
            changes.add(upsert(EntityType.MESSAGE, new Message(id + "-" + seq, 1, id, seq, asks ? Sender.CUSTOMER : Sender.AGENT,
                    asks ? customer.id() : me.id(), text, opened.plus(TURN.multipliedBy(seq)), null, null)));
        }
        var last = opened.plus(TURN.multipliedBy(MESSAGES));
        var status = age > OPEN ? ConversationStatus.CLOSED : age <= MINE ? ConversationStatus.ACTIVE : ConversationStatus.WAITING;
        changes.add(upsert(EntityType.CONVERSATION, new Conversation(id, MESSAGES, customer.id(), null, Channel.APP, Language.ZH, status,
                status == ConversationStatus.WAITING ? null : me.id(), null, List.of(), opened, age > OPEN ? null : last, last, text, MESSAGES)));
    }

    private static Change upsert(EntityType type, Entity entity) {
        return new Change(0, type, entity.id(), entity.version(), Change.Op.UPSERT, entity);
    }
}
