package deskside.store.lucene;

import deskside.domain.Entity;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.sync.EntityType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the index has still to take, written in the same transaction as the data itself. Places ascend and are never given twice within one
 * store. Calls block; safe for several threads.
 */
public interface IndexQueue {

    /** The hub's types that can be searched; besides them there are solved questions, which are this desk's own. */
    Set<EntityType> SEARCHABLE = EnumSet.of(EntityType.ARTICLE, EntityType.SCRIPT, EntityType.POLICY, EntityType.PRODUCT);

    /** Names the store that the places belong to. */
    String storeId();

    /** The highest place in the queue, 0 when it is empty. */
    long last();

    int length();

    /** The next entries behind {@code place}, each with its entity as it is now. */
    List<Entry> after(long place, int limit);

    void removeUpTo(long place);

    /** Empties the queue and puts every document there is into it. */
    void refill();

    /** One step for the index. */
    sealed interface Entry {

        long place();

        record Changed(long place, EntityType type, Entity entity) implements Entry {
        }

        /** @param redacted whether something of it has gone that may not stay in the index's files either */
        record Learned(long place, SolvedQuestion question, boolean redacted) implements Entry {
        }

        /** @param redacted whether nothing of it may stay in the index's files either */
        record Gone(long place, DocumentKind kind, String id, boolean redacted) implements Entry {
        }

        record EverythingGone(long place) implements Entry {
        }
    }
}
