package deskside.launcher.process;

import deskside.domain.conversation.Conversation;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.SignIn;
import deskside.store.LocalStore;
import deskside.sync.engine.net.HubClient;
import deskside.sync.engine.SyncEngine;
import deskside.sync.engine.SyncPorts;
import deskside.sync.engine.TokenStore;
import deskside.testkit.SeededIds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Store and sync engine of a desk, without screen and suggestions, and with little patience for a silent wire once signed in. */
final class WireDesk implements AutoCloseable {

    private static final HubClient.Timeouts IMPATIENT = new HubClient.Timeouts(Duration.ofMillis(300), Duration.ofMillis(600),
            Duration.ofMillis(400), Duration.ofSeconds(2));
    private static final Duration TERM = Duration.ofHours(2);

    private final LocalStore store;
    private final SyncEngine sync;
    private final SeededIds ids;

    private WireDesk(LocalStore store, SyncEngine sync, SeededIds ids) {
        this.store = store;
        this.sync = sync;
        this.ids = ids;
    }

    static WireDesk open(Path folder, long seed) {
        var store = LocalStore.open(folder, Optional.empty());
        var ids = new SeededIds((int) seed);
        var sync = new SyncEngine(new SyncPorts(store.replica(), store.outbox(), store.conversations(), store.session(), store.settings(),
                store.events(), store.data()), new Tokens(), (address, token) -> new HubClient(address, token, token.current().isEmpty() ? HubClient.Timeouts.STANDARD : IMPATIENT,
                        () -> Locale.SIMPLIFIED_CHINESE),
                ids, Clock.systemUTC(), new Random(seed));
        sync.start();
        return new WireDesk(store, sync, ids);
    }

    LocalStore store() {
        return store;
    }

    void signIn(String hub, String login, String password) {
        if (!(sync.signIn().signIn(hub, login, password) instanceof SignIn.Result.SignedIn)) {
            throw new AssertionError("the sign-in failed before the wire misbehaved");
        }
    }

    String queue(Function<String, Command> commandOf) {
        var command = commandOf.apply(ids.next());
        var now = Clock.systemUTC().instant();
        store.outbox().enqueue(command, store.session().account().orElseThrow().id(), !sync.status().isOnline(), now, now.plus(TERM));
        return command.commandId();
    }

    long seen(String conversationId) {
        return store.conversations().find(conversationId).map(Conversation::lastMessageSeq).orElse(0L);
    }

    /** What a person does who has read what came meanwhile. */
    void sendWhatIsHeld() {
        store.outbox().pending().stream().filter(item -> item.state() == OutboxState.HELD)
                .forEach(item -> store.outbox().release(item.command().commandId(), Clock.systemUTC().instant().plus(TERM)));
    }

    void goOffline() {
        sync.goOffline("test");
    }

    void goOnline() {
        sync.goOnline();
    }

    /** For a failure's message. */
    String situation() {
        return "%s %s, %d conversations, waiting %s".formatted(sync.status().state(), sync.status().reason(), store.conversations().open().size(),
                store.outbox().pending());
    }

    void idle(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Override
    public void close() {
        sync.close();
        store.close();
    }

    private static final class Tokens implements TokenStore {

        private volatile @Nullable Token kept;

        @Override
        public Optional<Token> load() {
            return Optional.ofNullable(kept);
        }

        @Override
        public void save(Token token) {
            kept = token;
        }

        @Override
        public void forget() {
            kept = null;
        }
    }
}
