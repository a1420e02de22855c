package deskside.simulation.check;

import deskside.domain.Entity;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.JsonText;
import deskside.hub.store.HubDatabase;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.WireCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the hub has, as all desks should see it. */
public final class HubView {

    private final HubDatabase database;
    private final List<Entity> entities = new ArrayList<>();

    public HubView(HubDatabase database) {
        this.database = database;
        database.read(tx -> tx.feed().page(0, tx.feed().end(), Integer.MAX_VALUE - 1)).rows().forEach(row -> {
            if (row.body() != null) {
                entities.add(WireCodec.entity(EntityType.ofWireName(row.type()), JsonText.of(row.body())));
            }
        });
    }

    public List<Conversation> conversations() {
        return of(Conversation.class);
    }

    /** In the order of their place. */
    public List<Message> messages(String conversationId) {
        return of(Message.class).stream().filter(message -> message.conversationId().equals(conversationId))
                .sorted(Comparator.comparingLong(Message::seq)).toList();
    }

    public List<Message> messages() {
        return of(Message.class);
    }

    public <E extends Entity> List<E> of(Class<E> type) {
        return entities.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Whether it waits for a supervisor's decision. */
    public boolean isInEscrow(String commandId) {
        return database.read(tx -> tx.escrow().isWaiting(commandId));
    }

    /** What became of a command; empty when it was never executed nor rejected. */
    public Optional<CommandReceipt> receipt(String commandId) {
        return database.read(tx -> tx.commands().find(commandId)).map(done -> done.receipt());
    }
}
