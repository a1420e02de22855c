package deskside.testkit;

import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Drafts;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Drafts in a map, by who is signed in. */
public final class InMemoryDrafts implements Drafts {

    private record Key(String agentId, String conversationId) {
    }

    private final Map<Key, Draft> drafts = new ConcurrentHashMap<>();
    private final Session session;

    public InMemoryDrafts(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Draft> find(String conversationId) {
        return Optional.ofNullable(drafts.get(new Key(agent(), conversationId)));
    }

    @Override
    public void save(Draft draft) {
        var key = new Key(agent(), draft.conversationId());
        if (draft.isEmpty()) {
            drafts.remove(key);
        } else {
            drafts.put(key, draft);
        }
    }

    @Override
    public Set<String> conversationIds() {
        return drafts.keySet().stream().filter(key -> key.agentId.equals(agent())).map(Key::conversationId).collect(Collectors.toUnmodifiableSet());
    }

    private String agent() {
        return session.account().map(Account::id).orElse("");
    }

    /** One person's. */
    void remove(String agentId, String conversationId) {
        drafts.remove(new Key(agentId, conversationId));
    }

    /** Everybody's. */
    void remove(String conversationId) {
        drafts.keySet().removeIf(key -> key.conversationId.equals(conversationId));
    }
}
