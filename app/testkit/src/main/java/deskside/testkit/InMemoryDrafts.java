package deskside.testkit;

import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Drafts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Drafts in a map. */
public final class InMemoryDrafts implements Drafts {

    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

    @Override
    public Optional<Draft> find(String conversationId) {
        return Optional.ofNullable(drafts.get(conversationId));
    }

    @Override
    public void save(Draft draft) {
        if (draft.isEmpty()) {
            drafts.remove(draft.conversationId());
        } else {
            drafts.put(draft.conversationId(), draft);
        }
    }

    @Override
    public Set<String> conversationIds() {
        return Set.copyOf(drafts.keySet());
    }

    void remove(String conversationId) {
        drafts.remove(conversationId);
    }
}
