package deskside.sync.engine.net;

import deskside.domain.Subscription;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.PresenceRequest;
import deskside.sync.protocol.PresenceResponse;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.StoredAttachment;
import java.util.List;

/** A hub as a desk sees it. Calls block until answered, failed or timed out; safe for all threads; nothing expected is thrown. */
public interface Hub extends AutoCloseable {

    Answer<SignInResponse> signIn(SignInRequest request);

    Answer<PullResponse> pull(PullRequest request);

    /** What the desk should have, to find silent drift. */
    Answer<DigestResponse> digest(DigestRequest request);

    /** For a revoked desk: gives away what it has not delivered. May be repeated at will. */
    Answer<EscrowResponse> handOver(EscrowRequest request);

    /** Sends the command under its id, so that it may be repeated at will. */
    Answer<CommandReceipt> send(CommandRequest request);

    /**
     * Sends commands of different aggregates together.
     *
     * @return an answer for each, in the same order; or a failure of the request as a whole, after which it is not known of any what became
     *         of it
     */
    default Answer<List<Answer<CommandReceipt>>> sendAll(List<CommandRequest> requests) {
        return Answer.ok(requests.stream().map(this::send).toList());
    }

    /** Brings the bytes of an attachment. May be repeated at will. A hub that is too old for that: {@link Failure.UnknownCommand}. */
    default Answer<StoredAttachment> bring(String contentHash, byte[] content) {
        return Answer.failed(new Failure.UnknownCommand("no attachments here"));
    }

    /** The bytes of an attachment, not checked. */
    default Answer<byte[]> attachment(String contentHash) {
        return Answer.failed(new Failure.UnknownCommand("no attachments here"));
    }

    /** Who else has a conversation open. A hub that is too old for that: {@link Failure.Refused}. */
    default Answer<PresenceResponse> presence(PresenceRequest request) {
        return Answer.failed(new Failure.Refused("nobody is told of here"));
    }

    /** Whether a hub answers at all. */
    Answer<Health> health();

    /** Opens the stream of pokes and returns at once. The listener is called on any thread. */
    Subscription pokes(PokeListener listener);

    /** Cuts all requests that are running; they end as {@link Failure.Unreachable}. Later ones work. */
    void abandon();

    /** Cuts what is running and frees sockets and threads. */
    @Override
    void close();

    /** Hears the stream of pokes; returns at once and does not throw. */
    interface PokeListener {

        void poked();

        /** The stream has ended, however it did, unless its subscription was closed. Called once. */
        void lost();
    }

    /** Opens hubs. */
    @FunctionalInterface
    interface Opener {

        /** @param token gives the bearer token at the time of each request */
        Hub open(HubAddress address, Token token);
    }

    /** Gives the bearer token, blank while there is none. */
    @FunctionalInterface
    interface Token {
        String current();
    }
}
