package deskside.simulation.mutant;

import deskside.hub.access.DeskSession;
import deskside.hub.desk.CommandBatches;
import deskside.hub.desk.RevokedDevices;
import deskside.hub.store.HubDatabase;
import deskside.simulation.hub.HubCore;
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

/** A hub's core that leaves everything to the real one; bugs change single calls. */
class ForwardingCore implements HubCore {

    final HubCore real;

    ForwardingCore(HubCore real) {
        this.real = real;
    }

    @Override
    public HubDatabase database() {
        return real.database();
    }

    @Override
    public SignInResponse signIn(SignInRequest request, String address) {
        return real.signIn(request, address);
    }

    @Override
    public DeskSession session(String authorization) {
        return real.session(authorization);
    }

    @Override
    public PullResponse pull(PullRequest request, DeskSession session) {
        return real.pull(request, session);
    }

    @Override
    public DigestResponse digest(DigestRequest request, DeskSession session) {
        return real.digest(request, session);
    }

    @Override
    public DeskSession revokedSession(String authorization) {
        return real.revokedSession(authorization);
    }

    @Override
    public EscrowResponse handOver(EscrowRequest request, DeskSession session) {
        return real.handOver(request, session);
    }

    @Override
    public RevokedDevices devices() {
        return real.devices();
    }

    @Override
    public CommandReceipt decide(EscrowDecisionRequest request, DeskSession session) {
        return real.decide(request, session);
    }

    @Override
    public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
        return real.execute(request, idempotencyKey, session);
    }

    /** One by one, so that a bug of single commands is one of batches, too. */
    @Override
    public CommandAnswers executeAll(CommandBatch batch, DeskSession session) {
        return CommandBatches.answers(batch, command -> execute(command, command.commandId(), session));
    }

    @Override
    public ChannelMessageResponse receive(ChannelMessageRequest request) {
        return real.receive(request);
    }
}
