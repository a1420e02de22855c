package deskside.ui.fx;

import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a burst of store events changed, taken together.
 *
 * @param types               the types of which entities changed
 * @param messageIds          messages that came or changed
 * @param conversationIds     conversations whose rows or messages changed
 * @param outboxConversations conversations whose commands changed
 * @param outbox              whether any command changed
 * @param index               whether the searchable documents changed
 */
public record StoreChanges(
        Set<EntityType> types, Set<String> messageIds, Set<String> conversationIds, Set<String> outboxConversations, boolean outbox, boolean index) {

    static final StoreChanges NOTHING = new StoreChanges(Set.of(), Set.of(), Set.of(), Set.of(), false, false);

    public StoreChanges {
        types = Set.copyOf(types);
        messageIds = Set.copyOf(messageIds);
        conversationIds = Set.copyOf(conversationIds);
        outboxConversations = Set.copyOf(outboxConversations);
    }

    /** Whether the conversation, its messages or its waiting commands changed. */
    public boolean concern(String conversationId) {
        return conversationIds.contains(conversationId) || outboxConversations.contains(conversationId);
    }

    /** Whether any of these types changed. */
    public boolean concern(EntityType... wanted) {
        return Stream.of(wanted).anyMatch(types::contains);
    }

    StoreChanges with(StoreEvent event) {
        return switch (event) {
            case StoreEvent.EntitiesChanged(var type, var ids, var conversations) -> new StoreChanges(
                    union(types, Set.of(type)), type == EntityType.MESSAGE ? union(messageIds, ids) : messageIds, union(conversationIds, conversations), outboxConversations, outbox, index);
            case StoreEvent.OutboxChanged(var conversations) -> new StoreChanges(
                    types, messageIds, conversationIds, union(outboxConversations, conversations), true, index);
            case StoreEvent.IndexChanged() -> new StoreChanges(types, messageIds, conversationIds, outboxConversations, outbox, true);
        };
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
