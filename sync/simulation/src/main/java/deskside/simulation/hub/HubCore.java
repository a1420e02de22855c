package deskside.simulation.hub;

import deskside.hub.access.DeskSession;
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

/** A hub behind its HTTP routes. All calls may end in {@link deskside.hub.problem.Refused}. */
public interface HubCore {

    /** What it works on. */
    HubDatabase database();

    SignInResponse signIn(SignInRequest request, String address);

    DeskSession session(String authorization);

    PullResponse pull(PullRequest request, DeskSession session);

    DigestResponse digest(DigestRequest request, DeskSession session);

    /** Of a revoked device, for its hand-over. */
    DeskSession revokedSession(String authorization);

    EscrowResponse handOver(EscrowRequest request, DeskSession session);

    /** What a supervisor does. */
    RevokedDevices devices();

    CommandReceipt decide(EscrowDecisionRequest request, DeskSession session);

    CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session);

    CommandAnswers executeAll(CommandBatch batch, DeskSession session);

    ChannelMessageResponse receive(ChannelMessageRequest request);
}
