package deskside.sync.engine;

import deskside.domain.conversation.Presence;
import deskside.domain.conversation.PresenceLine;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.Failure;
import deskside.sync.engine.retry.Line;
import deskside.sync.protocol.PresenceRequest;
import deskside.sync.protocol.PresenceResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Asks the hub over the line that is there. Failures are no news about the line: they only say that nobody is known of. Safe for all threads. */
final class HubPresence implements PresenceLine {

    /** A hub without the route does not get one by being asked. */
    private static final Duration UNKNOWN_WAIT = Duration.ofMinutes(5);

    private final HubAccess access;
    private final Line line;
    private final String deviceId;
    private final InstantSource clock;
    private volatile Instant notBefore = Instant.MIN;

    HubPresence(HubAccess access, Line line, String deviceId, InstantSource clock) {
        this.access = access;
        this.line = line;
        this.deviceId = deviceId;
        this.clock = clock;
    }

    @Override
    public Presence report(String conversationId, boolean typing) {
        var signedIn = access.current();
        if (!line.isOnline() || signedIn.isEmpty() || clock.instant().isBefore(notBefore)) {
            return Presence.NOBODY;
        }
        return switch (signedIn.get().hub().presence(new PresenceRequest(deviceId, conversationId, typing))) {
            case Answer.Ok<PresenceResponse>(var response) -> new Presence(
                    response.people().stream().map(person -> new Presence.Colleague(person.name(), person.typing())).toList(), response.customerTyping());
            case Answer.Failed<PresenceResponse>(Failure.Refused _) -> {
                notBefore = clock.instant().plus(UNKNOWN_WAIT);
                yield Presence.NOBODY;
            }
            case Answer.Failed<PresenceResponse> _ -> Presence.NOBODY;
        };
    }
}
