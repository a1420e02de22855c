package deskside.domain.sync;

import java.util.Set;

/** What a committed transaction changed. */
public sealed interface StoreEvent {

    /** Entities of one type. @param conversationIds for messages and conversations: the conversations concerned; else empty */
    record EntitiesChanged(EntityType type, Set<String> ids, Set<String> conversationIds) implements StoreEvent {

        public EntitiesChanged {
            ids = Set.copyOf(ids);
            conversationIds = Set.copyOf(conversationIds);
        }
    }

    /** Commands of these conversations. */
    record OutboxChanged(Set<String> conversationIds) implements StoreEvent {

        public OutboxChanged {
            conversationIds = Set.copyOf(conversationIds);
        }
    }

    /** The searchable documents. */
    record IndexChanged() implements StoreEvent {
    }
}
