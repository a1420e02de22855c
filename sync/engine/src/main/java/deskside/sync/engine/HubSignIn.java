package deskside.sync.engine;

import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.domain.sync.SignIn;
import deskside.domain.sync.SignOut;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.net.Hub;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import java.time.InstantSource;

/**
 * Signs a person in and remembers token, account and hub for the next start. A hub with another epoch is another hub: the copy of the old
 * one's data is given up, and what was queued for it is held, never sent to the new one.
 */
public final class HubSignIn implements SignIn, SignOut {

    private final SyncPorts ports;
    private final TokenStore tokens;
    private final Hub.Opener opener;
    private final String deviceId;
    private final Switchover switchover;
    private final InstantSource clock;

    HubSignIn(SyncPorts ports, TokenStore tokens, Hub.Opener opener, String deviceId, Switchover switchover, InstantSource clock) {
        this.ports = ports;
        this.tokens = tokens;
        this.opener = opener;
        this.deviceId = deviceId;
        this.switchover = switchover;
        this.clock = clock;
    }

    @Override
    public Result signIn(String hub, String login, String password) {
        if (ports.data().isWiped()) {
            return new Result.Unreachable(Reason.SIGNED_OUT_WIPED.key());
        }
        HubAddress address;
        try {
            address = new HubAddress(hub);
        } catch (IllegalArgumentException e) {
            return new Result.Unreachable(String.valueOf(e.getMessage()));
        }
        return switch (ask(address, new SignInRequest(login, password, deviceId))) {
            case Answer.Ok<SignInResponse>(var response) -> isComplete(response)
                    ? take(address, response)
                    : new Result.Unreachable(new Failure.Malformed("a sign-in without token, account or epoch").reason());
            case Answer.Failed<SignInResponse>(Failure.Unauthorized _) -> new Result.WrongPassword();
            case Answer.Failed<SignInResponse>(var failure) -> new Result.Unreachable(failure.reason());
        };
    }

    private Answer<SignInResponse> ask(HubAddress address, SignInRequest request) {
        try (var line = opener.open(address, () -> "")) {
            return line.signIn(request);
        }
    }

    /** Fields of a wire record may be missing whatever its types say. */
    private static boolean isComplete(SignInResponse response) {
        return response.token() != null && !response.token().isBlank() && response.account() != null && response.epoch() != null;
    }

    private Result take(HubAddress address, SignInResponse response) {
        switchover.exclusively(() -> {
            var settings = new DeskSettings(ports.settings());
            // In this order a stop at any point leaves a desk that is signed out, never one with the token of one hub and the address of another.
            tokens.forget();
            if (settings.hubEpoch().filter(epoch -> !epoch.equals(response.epoch())).isPresent()) {
                holdWhatWasQueued();
                ports.replica().reset();
            }
            settings.rememberHub(address, response.epoch());
            ports.session().remember(response.account());
            tokens.save(new TokenStore.Token(response.account().id(), response.token()));
        });
        return new Result.SignedIn(response.account());
    }

    @Override
    public void signOut() {
        switchover.exclusively(() -> {
            // the token first: a stop in between leaves a desk that is signed out
            tokens.forget();
            ports.session().forget();
        });
    }

    private void holdWhatWasQueued() {
        for (var item : ports.outbox().pending()) {
            ports.outbox().settle(item.command().commandId(), OutboxState.HELD, null, Reason.HELD_OTHER_HUB.key(), clock.instant());
        }
    }
}
