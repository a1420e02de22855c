package deskside.simulation.desk;

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
import java.util.List;
import java.util.function.Consumer;

/** Says so before each command is sent. */
final class WatchedLine implements Hub {

    private final Hub hub;
    private final Consumer<CommandRequest> sending;

    WatchedLine(Hub hub, Consumer<CommandRequest> sending) {
        this.hub = hub;
        this.sending = sending;
    }

    @Override
    public Answer<SignInResponse> signIn(SignInRequest request) {
        return hub.signIn(request);
    }

    @Override
    public Answer<PullResponse> pull(PullRequest request) {
        return hub.pull(request);
    }

    @Override
    public Answer<DigestResponse> digest(DigestRequest request) {
        return hub.digest(request);
    }

    @Override
    public Answer<CommandReceipt> send(CommandRequest request) {
        sending.accept(request);
        return hub.send(request);
    }

    @Override
    public Answer<List<Answer<CommandReceipt>>> sendAll(List<CommandRequest> requests) {
        requests.forEach(sending);
        return hub.sendAll(requests);
    }

    @Override
    public Answer<Health> health() {
        return hub.health();
    }

    @Override
    public Subscription pokes(PokeListener listener) {
        return hub.pokes(listener);
    }

    @Override
    public void abandon() {
        hub.abandon();
    }

    @Override
    public void close() {
        hub.close();
    }
}
