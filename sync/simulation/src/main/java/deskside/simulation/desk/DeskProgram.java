package deskside.simulation.desk;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Ids;
import deskside.domain.Subscription;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.assist.ModelStore;
import deskside.domain.assist.ModelVersion;
import deskside.domain.assist.ModelVersions;
import deskside.domain.people.Account;
import deskside.domain.sync.Connection;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.SignIn;
import deskside.domain.sync.StoreEvent;
import deskside.sync.engine.SteppedSync;
import deskside.sync.engine.SyncPorts;
import deskside.sync.engine.Wake;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.RequestAhead;
import deskside.usecases.aftersales.CaseRules;
import deskside.usecases.aftersales.DecideCase;
import deskside.usecases.aftersales.OpenCase;
import deskside.usecases.assist.Embeddings;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.ThresholdBook;
import deskside.usecases.conversation.CheckReply;
import deskside.usecases.conversation.DecideHeldReply;
import deskside.usecases.conversation.HandleConversation;
import deskside.usecases.conversation.KeepDraft;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.Outgoing;
import deskside.usecases.conversation.SendReply;
import deskside.usecases.people.PersonNames;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run of a desk's program, from its start to its death: the real engine and use cases on the real store, put together as the
 * composition root does.
 */
final class DeskProgram implements Connection {

    /** Small, so that the queues of a world take several requests, too. */
    private static final int BATCH = 3;

    /** Word lists take long to read and never change. */
    private static final ModelStore NO_MODELS = new ModelStore() {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.empty();
        }

        @Override
        public void save(String family, String key, byte[] model) {
            // nothing is ever trained here
        }
    };

    private static final ModelVersions NO_VERSIONS = new ModelVersions() {
        @Override
        public List<ModelVersion> of(String family) {
            return List.of();
        }

        @Override
        public Optional<byte[]> read(ModelVersion version) {
            return Optional.empty();
        }

        @Override
        public void keep(ModelVersion version, byte[] model) {
            // nothing is ever trained here
        }

        @Override
        public void remove(ModelVersion version) {
            // there are none
        }
    };

    final Ports ports;
    final SteppedSync sync;
    final EngineLoop loop;
    final SendReply sendReply;
    final HandleConversation handleConversation;
    final DecideHeldReply decideHeldReply;
    final OpenCase openCase;
    final DecideCase decideCase;
    final KeepDraft keepDraft;
    final LoadTimeline loadTimeline;

    DeskProgram(SimulatedDesk desk, Surroundings world, Hub.Opener opener, Ids ids, InstantSource clock) {
        var seams = world.seams();
        ports = Ports.on(desk.disk().database(), desk.disk().journal());
        var engineOutbox = seams.outbox(ports.outbox(), desk.name());
        var replica = new WatchedReplica(seams.replica(ports.replica(), ports.outbox(), desk.name()), desk::copyChanged);
        var all = new EngineLoop[1];
        sync = new SteppedSync(new SyncPorts(replica, engineOutbox, ports.conversations(), ports.session(), ports.settings(), ports.events(),
                new WholeDisk(desk::leave), new NothingAttached()),
                desk.token(), opener, ids, clock, desk.dice().generator(), () -> all[0].mayGoOn(), wake -> all[0].wake(wake), RequestAhead.NOW, BATCH);
        loop = new EngineLoop(desk.name(), world.agenda(), sync,
                next -> seams.nextRun(next, clock.instant(), sync.line().isOnline()), desk.slumber(), desk::trueTime);
        all[0] = loop;
        ports.events().subscribe(event -> {
            if (event instanceof StoreEvent.OutboxChanged) {
                loop.wake(Wake.OUTBOX);
            }
        });
        var queue = seams.queue(ports.outbox(), desk.name());
        var shown = seams.shown(ports.conversations());
        var outgoing = new Outgoing(queue, ports.session(), this, ids, clock);
        sendReply = new SendReply(ports.conversations(), new CheckReply(ports.conversations(), ports.catalog(), RiskFilter.standard(), clock), outgoing);
        handleConversation = new HandleConversation(outgoing);
        decideHeldReply = new DecideHeldReply(queue, ports.drafts(), clock, ports.replyRequests());
        openCase = new OpenCase(ports.orders(), queue, ports.session(), outgoing, new CaseRules(ports.catalog(), ports.customers(), ports.conversations(),
                ports.cases(), queue, ports.replica(), clock, ZoneOffset.UTC));
        decideCase = new DecideCase(ports.session(), outgoing);
        keepDraft = new KeepDraft(ports.drafts(), clock);
        var engine = new LiveEngine(ports.knowledgeBase(), Embeddings.missing(EngineShortfall.SWITCHED_OFF, "not simulated"),
                new IntentModels(NO_MODELS, new ModelLibrary(NO_VERSIONS, ports.settings()), ids, clock), new ThresholdBook(ports.settings()));
        var snapshots = new SnapshotLoader(shown, ports.customers(), ports.orders(), ports.catalog(), ports.session(), ports.replica(), clock);
        loadTimeline = new LoadTimeline(shown, ports.customers(), queue, ports.session(), new Insights(shown, engine, snapshots), ports.replyRequests(),
                new PersonNames(_ -> Optional.empty(), ports.session()));
    }

    SignIn.Result signIn(Account account, String password) {
        return sync.signIn(loop::exclusively).signIn(SimulatedDesk.HUB_ADDRESS, account.login(), password);
    }

    @Override
    public ConnectionStatus status() {
        return sync.line().status();
    }

    @Override
    public Subscription subscribe(Consumer<ConnectionStatus> listener) {
        return sync.line().subscribe(listener);
    }

    @Override
    public Duration clockBehind() {
        return sync.skew().current();
    }

    @Override
    public void goOffline(String reason) {
        sync.line().switchOff(reason);
        sync.abandon();
        loop.wake(Wake.LINE);
    }

    @Override
    public void goOnline() {
        sync.line().switchOn();
        loop.wake(Wake.LINE);
    }
}
