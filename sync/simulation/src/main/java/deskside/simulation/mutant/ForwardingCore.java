package deskside.simulation.mutant;

import deskside.hub.access.DeskSession;
import deskside.hub.store.HubDatabase;
import deskside.simulation.hub.HubCore;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
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
    public CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session) {
        return real.execute(request, idempotencyKey, session);
    }

    @Override
    public ChannelMessageResponse receive(ChannelMessageRequest request) {
        return real.receive(request);
    }
}
