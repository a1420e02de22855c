package deskside.store.db;

import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Feedback in the file; the same id again changes nothing. What it adds up to is kept in memory: every suggestion asks for it. */
public final class H2FeedbackLog implements FeedbackLog {

    private final Database database;
    /** Null until asked for; changed on the writing thread only. */
    private volatile @Nullable Map<String, Acceptance> bySource;

    public H2FeedbackLog(Database database) {
        this.database = database;
    }

    @Override
    public void append(Feedback feedback) {
        database.write(handle -> handle.createUpdate("""
                        insert into feedback (id, suggestion_id, conversation_id, message_id, source_id, intent_id, kind, survived, reason, given_at)
                        select :id, :suggestion, :conversation, :message, :source, :intent, :kind, :survived, :reason, :at
                        where not exists (select 1 from feedback where id = :id)
                        """)
                .bind("id", feedback.id()).bind("suggestion", feedback.suggestionId()).bind("conversation", feedback.conversationId())
                .bind("message", feedback.messageId()).bind("source", feedback.sourceId()).bind("intent", feedback.intentId())
                .bind("kind", feedback.kind().name()).bind("survived", feedback.survived()).bind("reason", feedback.reason())
                .bind("at", Nanos.of(feedback.at()))
                .execute(), inserted -> count(feedback, inserted));
    }

    /** Goes on changing while feedback comes in. */
    @Override
    public Map<String, Acceptance> acceptance() {
        var known = bySource;
        return Collections.unmodifiableMap(known != null ? known : database.write(this::countAll));
    }

    /** On the writing thread, so that nothing is written between counting and keeping. */
    private Map<String, Acceptance> countAll(Handle handle) {
        var counted = new ConcurrentHashMap<String, Acceptance>();
        handle.createQuery("""
                        select source_id, count(*) filter (where kind in ('SENT_AS_IS', 'LIGHT_EDIT')), count(*) filter (where kind = 'SHOWN')
                        from feedback group by source_id
                        """)
                .map((row, _) -> counted.put(row.getString(1), new Acceptance(row.getInt(2), row.getInt(3))))
                .list();
        bySource = counted;
        return counted;
    }

    private void count(Feedback feedback, int inserted) {
        var counted = bySource;
        if (inserted > 0 && counted != null) {
            counted.merge(feedback.sourceId(), one(feedback.kind()), H2FeedbackLog::sum);
        }
    }

    /** The same kinds that {@link #acceptance} counts. */
    private static Acceptance one(Feedback.Kind kind) {
        return switch (kind) {
            case SENT_AS_IS, LIGHT_EDIT -> new Acceptance(1, 0);
            case SHOWN -> new Acceptance(0, 1);
            default -> new Acceptance(0, 0);
        };
    }

    private static Acceptance sum(Acceptance a, Acceptance b) {
        return new Acceptance(a.sent() + b.sent(), a.shown() + b.shown());
    }
}
