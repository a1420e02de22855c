package deskside.domain.conversation;

import java.util.Optional;
import java.util.Set;

/**
 * Drafts of the person who is signed in at this desk; another one's stay theirs and are not shown. Durable once {@link #save} has returned. Calls
 * block; safe for several threads.
 */
public interface Drafts {

    Optional<Draft> find(String conversationId);

    /** Replaces the conversation's draft; an empty one removes it. */
    void save(Draft draft);

    /** Ids of the conversations that have a draft. */
    Set<String> conversationIds();
}
