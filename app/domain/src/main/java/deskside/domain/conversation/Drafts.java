package deskside.domain.conversation;

import java.util.Optional;
import java.util.Set;

/** Drafts of this desk, durable once {@link #save} has returned. Calls block; safe for several threads. */
public interface Drafts {

    Optional<Draft> find(String conversationId);

    /** Replaces the conversation's draft; an empty one removes it. */
    void save(Draft draft);

    /** Ids of the conversations that have a draft. */
    Set<String> conversationIds();
}
