package deskside.simulation.hub;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.hub.access.DeskSession;
import deskside.hub.access.PasswordCosts;
import deskside.hub.access.SignIns;
import deskside.hub.channel.ChannelInbox;
import deskside.hub.desk.CommandExecutor;
import deskside.hub.desk.Pulls;
import deskside.hub.desk.RevokedDevices;
import deskside.hub.store.HubDatabase;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import java.time.Duration;
import java.time.InstantSource;

/** The hub's own classes, put together as {@code Hub.start} does. A restart of the hub makes a new one on the same database. */
final class RealHubCore implements HubCore {

    /** Any will do. */
    static final byte[] CURSOR_KEY = new byte[32];

    private final HubDatabase database;
    private final SignIns signIns;
    private final Pulls pulls;
    private final CommandExecutor commands;
    private final RevokedDevices devices;
    private final ChannelInbox inbox;

    RealHubCore(HubDatabase database, InstantSource clock, Ids ids, Duration tokenLifetime, String epoch) {
        this.database = database;
        signIns = new SignIns(database, clock, tokenLifetime, epoch, PasswordCosts.NONE);
        pulls = new Pulls(database, clock, epoch, CURSOR_KEY);
        commands = new CommandExecutor(database, clock, ids, RiskFilter.standard());
        devices = new RevokedDevices(database, commands, clock, () -> { });
        inbox = new ChannelInbox(database, clock, ids);
    }

    @Override
    public HubDatabase database() {
        return database;
    }

    @Override
    public SignInResponse signIn(SignInRequest request, String address) {
        return signIns.signIn(request, address);
    }

    @Override
    public DeskSession session(String authorization) {
        return signIns.session(authorization);
    }

    @Override
    public PullResponse pull(PullRequest request, DeskSession session) {
        return pulls.pull(request, session);
    }

    @Override
    public DigestResponse digest(DigestRequest request, DeskSession session) {
        return pulls.digest(request, session);
    }

    @Override
    public DeskSession revokedSession(String authorization) {
        return signIns.revokedSession(authorization);
    }

    @Override
    public EscrowResponse handOver(EscrowRequest request, DeskSession session) {
        return devices.handOver(request, session);
    }

    @Override
    public RevokedDevices devices() {
        return devices;
    }

    @Override
    public CommandReceipt decide(EscrowDecisionRequest request, DeskSession session) {
        return devices.decide(request, session, Language.EN);
    }

    @Override
    public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
        return commands.execute(request, idempotencyKey, session, Language.EN);
    }

    @Override
    public CommandAnswers executeAll(CommandBatch batch, DeskSession session) {
        return commands.executeAll(batch, session, Language.ZH);
    }

    @Override
    public ChannelMessageResponse receive(ChannelMessageRequest request) {
        return inbox.receive(request);
    }
}
