package deskside.simulation.net;

import deskside.domain.Subscription;
import deskside.simulation.hub.Call;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.AnswerReader;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.WireCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The hub as the desk's engine sees it: what {@code HubClient} does over HTTP, over the {@link Cable}. */
final class CableEnd implements Hub {

    private final Cable cable;
    private final String host;
    private final Token token;
    private final AnswerReader reader;

    CableEnd(Cable cable, HubAddress address, Token token) {
        this.cable = cable;
        this.host = address.host();
        this.token = token;
        this.reader = new AnswerReader(host);
    }

    @Override
    public Answer<SignInResponse> signIn(SignInRequest request) {
        return call(new Call(Paths.SIGN_IN, "", "", WireCodec.write(request)), SignInResponse.class);
    }

    @Override
    public Answer<PullResponse> pull(PullRequest request) {
        return call(new Call(Paths.PULL, token.current(), "", WireCodec.write(request)), PullResponse.class);
    }

    @Override
    public Answer<DigestResponse> digest(DigestRequest request) {
        return call(new Call(Paths.DIGEST, token.current(), "", WireCodec.write(request)), DigestResponse.class);
    }

    @Override
    public Answer<EscrowResponse> handOver(EscrowRequest request) {
        return call(new Call(Paths.ESCROW, token.current(), "", WireCodec.write(request)), EscrowResponse.class);
    }

    @Override
    public Answer<CommandReceipt> send(CommandRequest request) {
        return call(new Call(Paths.COMMANDS, token.current(), request.commandId(), WireCodec.write(request)), CommandReceipt.class);
    }

    @Override
    public Answer<List<Answer<CommandReceipt>>> sendAll(List<CommandRequest> requests) {
        var call = new Call(Paths.COMMAND_BATCHES, token.current(), "", WireCodec.write(new CommandBatch(requests)));
        return reader.each(call(call, CommandAnswers.class), requests.size());
    }

    @Override
    public Answer<Health> health() {
        return call(new Call(Paths.HEALTH, "", "", ""), Health.class);
    }

    @Override
    public Subscription pokes(PokeListener listener) {
        return cable.listen(listener, token)::close;
    }

    @Override
    public void abandon() {
        cable.abandon(this);
    }

    @Override
    public void close() {
        cable.abandon(this);
    }

    private <T> Answer<T> call(Call call, Class<T> type) {
        var outcome = cable.call(call, this);
        var served = outcome.served();
        if (served != null) {
            return reader.read(served.status(), served.body().getBytes(StandardCharsets.UTF_8), served.retryAfter(), type);
        }
        return Answer.failed(new Failure.Unreachable(Objects.requireNonNull(outcome.failure()).with(host), null));
    }
}
