package deskside.simulation.hub;

import deskside.hub.access.DeskSession;
import deskside.hub.store.HubDatabase;
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

/** A hub behind its HTTP routes. All calls may end in {@link deskside.hub.problem.Refused}. */
public interface HubCore {

    /** What it works on. */
    HubDatabase database();

    SignInResponse signIn(SignInRequest request, String address);

    DeskSession session(String authorization);

    PullResponse pull(PullRequest request, DeskSession session);

    DigestResponse digest(DigestRequest request, DeskSession session);

    CommandReceipt execute(CommandRequest request, String idempotencyKey, DeskSession session);

    ChannelMessageResponse receive(ChannelMessageRequest request);
}
