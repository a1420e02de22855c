package deskside.domain.procedure;

import deskside.domain.Entity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a conversation has come in a procedure; the last one that was begun in it.
 *
 * @param id       the conversation's
 * @param revision of the procedure when it was begun
 * @param sku      the article it is about; null: the whole order
 * @param taken    steps that were done, oldest first; no words of anybody
 * @param ended    finished, or given up
 */
public record Progress(
        String id, long version, String procedureId, int revision, String orderId, @Nullable String sku, List<Taken> taken, String keptBy, Instant keptAt,
        boolean ended) implements Entity {

    public Progress {
        taken = List.copyOf(taken);
    }
}
