package deskside.simulation.check;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.sync.EntityType;
import deskside.simulation.desk.DeskWatch;
import deskside.simulation.desk.Ledger;
import deskside.simulation.desk.Ports;
import deskside.simulation.desk.SimulatedDesk;
import deskside.simulation.desk.Surroundings.Alarm;
import deskside.simulation.hub.FeedHistory;
import deskside.simulation.hub.SimulatedHub;
import deskside.simulation.time.Agenda;
import deskside.sync.protocol.CommandRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold at every step: I1 after each start, I7 at each page, and that nothing is sent which a person should have seen before. */
public final class StepRules implements DeskWatch {

    private final Agenda agenda;
    private final SimulatedHub hub;
    private final Ledger ledger;
    private final Alarm alarm;
    private final Map<String, Position> positions = new HashMap<>();
    /** The conversations that were there, by desk. */
    private final Map<String, Set<String>> shown = new HashMap<>();

    /** A cursor as its hub understands it. */
    private record Position(String epoch, long seq, long compactTo) {

        static final Position NOWHERE = new Position("", 0, 0);

        static Position of(Optional<String> cursor) {
            return cursor.map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("~"))
                    .map(parts -> new Position(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]))).orElse(NOWHERE);
        }
    }

    public StepRules(Agenda agenda, SimulatedHub hub, Ledger ledger, Alarm alarm) {
        this.agenda = agenda;
        this.hub = hub;
        this.ledger = ledger;
        this.alarm = alarm;
    }

    @Override
    public void started(SimulatedDesk desk) {
        var outbox = desk.look().outbox();
        for (var intent : ledger.intents()) {
            var id = intent.commandId();
            if (id != null && intent.desk().equals(desk.name()) && !intent.isUndone() && !intent.isHandedOver() && outbox.find(id).isEmpty()) {
                if (desk.wasRestored()) {
                    intent.undoneByRestore();
                } else if (intent.isAccepted()) {
                    alarm.violated("I1", "lost when its desk died: " + intent);
                }
            }
        }
        positions.remove(desk.name());
        shown.remove(desk.name());
        copyChanged(desk);
    }

    @Override
    public void copyChanged(SimulatedDesk desk) {
        var now = Position.of(desk.look().replica().cursor());
        var before = positions.put(desk.name(), now);
        if (desk.look().replica().asOf().isEmpty()) {
            // it is for another hub, also where the cursor had been given up before
            shown.remove(desk.name());
        }
        if (!now.equals(before)) {
            nothingVanishes(desk);
        }
        if (now.equals(before) || !now.epoch().equals(hub.epoch())) {
            return;
        }
        var checked = before != null && before.epoch().equals(now.epoch()) && before.seq() <= now.seq() ? before.seq() : 0;
        var copy = new SeenCopy(desk);
        for (var entry : hub.history().owed(checked, now.seq(), now.compactTo())) {
            if (!copy.has(entry)) {
                alarm.violated("I7", "%s is at %d and has not %s %s v%d of %d".formatted(desk.name(), now.seq(), entry.type(), entry.id(),
                        entry.version(), entry.seq()));
            }
        }
    }

    /** The hub of this world deletes no conversation, so a copy that is made anew must have the old ones until it is complete. */
    private void nothingVanishes(SimulatedDesk desk) {
        var copy = desk.look();
        var known = shown.computeIfAbsent(desk.name(), _ -> new HashSet<>());
        var open = copy.conversations().open().stream().map(Conversation::id).collect(Collectors.toSet());
        known.stream().filter(id -> !open.contains(id) && copy.conversations().find(id).isEmpty())
                .forEach(id -> alarm.violated("I7", desk.name() + " has lost the conversation " + id + " while its copy was made anew"));
        known.addAll(open);
    }

    /** Whether its cursor is at the feed's end. */
    public boolean isUpToDate(SimulatedDesk desk) {
        var position = positions.getOrDefault(desk.name(), Position.NOWHERE);
        return position.epoch().equals(hub.epoch()) && position.seq() >= hub.history().end();
    }

    /** What a desk's copy has right now; each conversation is read once. */
    private static final class SeenCopy {

        private final Ports copy;
        private final Map<String, Set<String>> messages = new HashMap<>();

        SeenCopy(SimulatedDesk desk) {
            copy = desk.look();
        }

        boolean has(FeedHistory.Entry entry) {
            return switch (EntityType.ofWireName(entry.type())) {
                case CONVERSATION -> copy.conversations().find(entry.id()).filter(one -> one.version() >= entry.version()).isPresent();
                case MESSAGE -> messages.computeIfAbsent(entry.conversationId(), this::messagesOf).contains(entry.id());
                // those may be deleted again; the comparison after quiet looks at them
                default -> true;
            };
        }

        private Set<String> messagesOf(String conversationId) {
            return copy.conversations().messages(conversationId, Integer.MAX_VALUE).stream().map(Message::id).collect(Collectors.toSet());
        }
    }

    @Override
    public void sending(SimulatedDesk desk, CommandRequest request) {
        var intent = ledger.find(request.commandId());
        var item = desk.look().outbox().find(request.commandId());
        if (intent.isEmpty() || item.isEmpty()) {
            return;
        }
        if (agenda.instant().isAfter(intent.get().deadline().plusSeconds(1))) {
            alarm.violated("I8", "sent after its term: " + intent.get());
        }
        if (item.get().offline() && !intent.get().isReleased() && request.type().equals("sendReply")) {
            desk.look().conversations().messages(intent.get().conversationId(), Integer.MAX_VALUE).stream()
                    .filter(message -> message.sender() == Sender.CUSTOMER && message.seq() > intent.get().seenSeq()).findFirst()
                    .ifPresent(message -> alarm.violated("HELD", "sent without asking, although the customer wrote '" + message.text()
                            + "' after the person had looked: " + intent.get()));
        }
    }
}
