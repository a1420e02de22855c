package deskside.launcher.bench;

import deskside.domain.Ids;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.SignIn;
import deskside.hub.HubConfig;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.Waiting;
import deskside.store.LocalStore;
import deskside.sync.engine.SyncEngine;
import deskside.sync.engine.SyncPorts;
import deskside.sync.engine.TokenStore;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.engine.net.HubClient;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store and the sync engine of a desk, as they are in the product, without screen and engine. Not thread-safe. */
final class BareDesk implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration TERM = Duration.ofHours(2);

    private final LocalStore store;
    private final Kept token = new Kept();
    private final SyncEngine sync;
    private final Ids ids;

    BareDesk(Path folder, Ids ids) {
        this.ids = ids;
        store = LocalStore.open(folder, Optional.empty());
        sync = new SyncEngine(new SyncPorts(store.replica(), store.outbox(), store.conversations(), store.session(), store.settings(),
                store.events(), store.data(), store.attachments()), token, HubClient::new, ids, Clock.systemUTC(), new SecureRandom());
        sync.start();
    }

    LocalStore store() {
        return store;
    }

    SyncEngine sync() {
        return sync;
    }

    /** From here on the engine pulls by itself. */
    void signIn(URI hub) {
        if (!(sync.signIn().signIn(hub.toString(), "lin", HubConfig.DEMO_PASSWORD) instanceof SignIn.Result.SignedIn)) {
            throw new Failure(ExitCode.HUB, "The bench's own hub at " + hub + " does not take the demo's account.");
        }
    }

    void awaitOnline() {
        Waiting.until("the desk to be up to date", PATIENCE, () -> sync.status().isOnline());
    }

    /** Asks for one command at a time: looking at the whole outbox again and again would be most of what is measured. */
    void awaitDelivery(Collection<OutboxItem> queued) {
        var waited = new ArrayDeque<>(queued);
        Waiting.until("the outbox to be empty", PATIENCE, () -> {
            while (!waited.isEmpty() && isFinal(waited.peekLast())) {
                waited.removeLast();
            }
            return waited.isEmpty();
        });
    }

    private boolean isFinal(OutboxItem item) {
        return store.outbox().find(item.command().commandId()).orElseThrow().state().isFinal();
    }

    /** What was pulled is in the search index, too, so that nothing else is done beside what is measured next. */
    void awaitIndexed() throws InterruptedException {
        if (!store.awaitIndexed(PATIENCE)) {
            throw new Failure(ExitCode.NOT_HELD, "What was pulled is not in the search index after " + PATIENCE.toMinutes() + " minutes.");
        }
    }

    OutboxItem queue(String conversationId, String text) {
        return queue(new Command.SendReply(ids.next(), conversationId, text, 1, null));
    }

    OutboxItem queue(Command command) {
        var now = Clock.systemUTC().instant();
        return store.outbox().enqueue(command, "lin", false, now, now.plus(TERM));
    }

    String newId() {
        return ids.next();
    }

    /** As the hub knows this desk. */
    String deviceId() {
        return store.settings().get("desk.deviceId").orElseThrow();
    }

    /** The same line as the engine's, to ask by hand. */
    Hub line(URI hub) {
        return new HubClient(new HubAddress(hub.toString()), token::current);
    }

    @Override
    public void close() {
        sync.close();
        store.close();
    }

    private static final class Kept implements TokenStore {

        private volatile @Nullable Token kept;

        String current() {
            return load().map(Token::value).orElse("");
        }

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
