package deskside.simulation.mutant;

import deskside.domain.Subscription;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Hub;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;

/** A line that leaves everything to the real one; bugs change single calls. */
class ForwardingLine implements Hub {

    final Hub real;

    ForwardingLine(Hub real) {
        this.real = real;
    }

    @Override
    public Answer<SignInResponse> signIn(SignInRequest request) {
        return real.signIn(request);
    }

    @Override
    public Answer<PullResponse> pull(PullRequest request) {
        return real.pull(request);
    }

    @Override
    public Answer<DigestResponse> digest(DigestRequest request) {
        return real.digest(request);
    }

    @Override
    public Answer<CommandReceipt> send(CommandRequest request) {
        return real.send(request);
    }

    @Override
    public Answer<Health> health() {
        return real.health();
    }

    @Override
    public Subscription pokes(PokeListener listener) {
        return real.pokes(listener);
    }

    @Override
    public void abandon() {
        real.abandon();
    }

    @Override
    public void close() {
        real.close();
    }
}
