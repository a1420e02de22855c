package deskside.hub.presence;

import deskside.hub.access.DeskSession;
import deskside.hub.problem.Refused;
import deskside.sync.protocol.ChannelTypingRequest;
import deskside.sync.protocol.ChannelTypingResponse;
import deskside.sync.protocol.PresenceRequest;
import deskside.sync.protocol.PresenceResponse;
import deskside.sync.protocol.PresentPerson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Remembers for some seconds who has told that they are at a conversation. Nothing of it is stored or in the feed; each hub knows of the desks that
 * talk to it. Safe for all threads.
 */
public final class PresenceBoard {

    /** Desks tell every three seconds; one answer may be lost. */
    static final Duration HERE = Duration.ofSeconds(8);
    private static final Duration TYPING = Duration.ofSeconds(6);
    private static final int LONGEST_ID = 64;
    /** Conversations; what is over is swept when there are more. */
    private static final int MANY = 5_000;

    private record Seat(String accountId, String name, boolean typing, Instant until) {
    }

    private static final class Table {

        private final Map<String, Seat> seats = new LinkedHashMap<>();
        private Instant customerTypesUntil = Instant.MIN;

        boolean isEmpty(Instant now) {
            seats.values().removeIf(seat -> !seat.until.isAfter(now));
            return seats.isEmpty() && !customerTypesUntil.isAfter(now);
        }
    }

    private final InstantSource clock;
    private final Map<String, Table> tables = new HashMap<>();

    public PresenceBoard(InstantSource clock) {
        this.clock = clock;
    }

    /** @return who else is there; the person's own other desks are not told of */
    public synchronized PresenceResponse report(PresenceRequest request, DeskSession session) {
        session.requireDevice(request.deviceId());
        var now = clock.instant();
        var table = table(request.conversationId(), now);
        var me = session.account();
        table.seats.put(session.deviceId(), new Seat(me.id(), me.displayName(), request.typing(), now.plus(HERE)));
        table.seats.values().removeIf(seat -> !seat.until.isAfter(now));
        return new PresenceResponse(others(table, me.id()), table.customerTypesUntil.isAfter(now), (int) HERE.toSeconds());
    }

    private static List<PresentPerson> others(Table table, String me) {
        var people = new LinkedHashMap<String, PresentPerson>();
        for (var seat : table.seats.values()) {
            if (!seat.accountId.equals(me)) {
                people.merge(seat.accountId, new PresentPerson(seat.accountId, seat.name, seat.typing),
                        (one, other) -> new PresentPerson(one.accountId(), one.name(), one.typing() || other.typing()));
            }
        }
        return List.copyOf(people.values());
    }

    public synchronized ChannelTypingResponse customerTypes(ChannelTypingRequest request) {
        var now = clock.instant();
        table(request.conversationId(), now).customerTypesUntil = now.plus(TYPING);
        return new ChannelTypingResponse((int) TYPING.toSeconds());
    }

    /** What the customer wrote is there: they are not writing it any more. */
    public synchronized void customerWrote(String conversationId) {
        var table = tables.get(conversationId);
        if (table != null) {
            table.customerTypesUntil = Instant.MIN;
        }
    }

    private Table table(String conversationId, Instant now) {
        if (conversationId.isBlank() || conversationId.length() > LONGEST_ID) {
            throw Refused.badRequest("The conversationId must have 1 to " + LONGEST_ID + " characters");
        }
        if (tables.size() >= MANY) {
            tables.values().removeIf(table -> table.isEmpty(now));
        }
        return Objects.requireNonNull(tables.computeIfAbsent(conversationId, _ -> new Table()));
    }
}
