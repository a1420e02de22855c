package deskside.sync.engine;

import deskside.domain.conversation.Conversation;
import deskside.domain.people.Account;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.sync.engine.net.HubClient;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.engine.retry.Backoff;
import deskside.sync.engine.retry.ClockSkew;
import deskside.sync.engine.retry.Line;
import deskside.sync.protocol.CommandBatch;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.InMemoryDeskData;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A desk whose store is in memory and whose cycle is driven by hand, in the test clock's time, against a hub over real HTTP. */
final class TestDesk implements AutoCloseable {

    static final Duration TERM = Duration.ofHours(2);

    final InMemoryDesk store;
    final SyncPorts ports;
    final InMemoryDeskData data = new InMemoryDeskData();
    final TestTokens tokens = new TestTokens(ScriptedHub.TOKEN);
    final SeededIds ids = new SeededIds();
    final ClockSkew skew = new ClockSkew();
    Line line;
    HubAccess access;
    SyncCycle cycle;

    TestDesk(InMemoryDesk store, String hub) {
        this.store = store;
        ports = new SyncPorts(store.replica, store.outbox, store.conversations, store.session, store.settings, store.events, data, store.attachments);
        store.session.remember(TestShop.AGENT);
        store.settings.put(DeskSettings.HUB_ADDRESS, hub);
        restart();
    }

    /** A new process on the same disk. */
    void restart() {
        if (access != null) {
            close();
        }
        var random = new Random(7);
        line = new Line(Backoff.standard(random), store.clock);
        access = new HubAccess(HubClient::new, new DeskSettings(store.settings), tokens, store.session);
        access.refresh();
        cycle = new SyncCycle(ports, access, new DeskSettings(store.settings).deviceId(ids), line, skew, random, store.clock,
                () -> true, _ -> { }, RequestAhead.MEANWHILE, CommandBatch.MOST);
    }

    Instant run(Wake... wakes) {
        return cycle.run(Set.of(wakes));
    }

    /** Runs, moving the clock to where the cycle wants it, until the line is up and nothing can be sent any more. */
    void settle() {
        for (var i = 0; i < 200; i++) {
            var next = run(Wake.OUTBOX);
            if (line.isOnline() && ready().isEmpty()) {
                return;
            }
            if (next.isAfter(store.clock.instant())) {
                store.clock.set(next);
            }
        }
        throw new AssertionError("not settled after 200 runs: " + line.status() + " " + store.outbox.pending());
    }

    void goOnline() {
        for (var i = 0; i < 20 && !line.isOnline(); i++) {
            var next = run();
            if (!line.isOnline()) {
                store.clock.set(next);
            }
        }
        if (!line.isOnline()) {
            throw new AssertionError("not online: " + line.status());
        }
    }

    String reply(Conversation conversation, String text) {
        var seen = store.conversations.find(conversation.id()).orElseThrow().lastMessageSeq();
        return queue(new Command.SendReply(ids.next(), conversation.id(), text, seen, null), TestShop.AGENT);
    }

    String closeConversation(Conversation conversation) {
        return queue(new Command.CloseConversation(ids.next(), conversation.id()), TestShop.AGENT);
    }

    String queue(Command command, Account by) {
        var now = store.clock.instant();
        store.outbox.enqueue(command, by.id(), !line.isOnline(), now, now.plus(TERM));
        return command.commandId();
    }

    OutboxItem item(String commandId) {
        return store.outbox.find(commandId).orElseThrow();
    }

    OutboxState state(String commandId) {
        return item(commandId).state();
    }

    private List<OutboxItem> ready() {
        return store.outbox.pending().stream().filter(item -> item.state() != OutboxState.HELD).toList();
    }

    @Override
    public void close() {
        cycle.letGo();
        access.close();
    }
}
