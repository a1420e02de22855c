package deskside.store.db;

import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Feedback in the file; the same id again changes nothing. */
public final class H2FeedbackLog implements FeedbackLog {

    private final Database database;

    public H2FeedbackLog(Database database) {
        this.database = database;
    }

    @Override
    public void append(Feedback feedback) {
        database.write(handle -> handle.createUpdate("""
                        insert into feedback (id, suggestion_id, conversation_id, message_id, source_id, intent_id, kind, survived, reason, given_at, probability, source_revision)
                        select :id, :suggestion, :conversation, :message, :source, :intent, :kind, :survived, :reason, :at, :probability, :revision
                        where not exists (select 1 from feedback where id = :id)
                        """)
                .bind("id", feedback.id()).bind("suggestion", feedback.suggestionId()).bind("conversation", feedback.conversationId())
                .bind("message", feedback.messageId()).bind("source", feedback.sourceId()).bind("intent", feedback.intentId())
                .bind("kind", feedback.kind().name()).bind("survived", feedback.survived()).bind("reason", feedback.reason())
                .bind("at", Nanos.of(feedback.at())).bind("probability", feedback.probability())
                .bind("revision", feedback.sourceRevision())
                .execute());
    }

    @Override
    public List<Feedback> newest(int limit) {
        return database.read(handle -> handle.createQuery("select * from feedback order by given_at desc, id desc limit :limit")
                .bind("limit", limit)
                .map((row, _) -> new Feedback(row.getString("id"), row.getString("suggestion_id"), row.getString("conversation_id"),
                        row.getString("message_id"), row.getString("source_id"), row.getString("intent_id"),
                        Feedback.Kind.valueOf(row.getString("kind")), row.getDouble("survived"), row.getString("reason"),
                        Nanos.instant(row.getLong("given_at")), row.getObject("probability", Double.class),
                        row.getObject("source_revision", Integer.class)))
                .list());
    }

    @Override
    public Map<String, Acceptance> acceptance(Instant asOf) {
        return database.read(handle -> {
            var acceptance = new HashMap<String, Acceptance>();
            handle.createQuery("""
                            select source_id,
                              coalesce(sum(weight) filter (where kind in ('SENT_AS_IS', 'LIGHT_EDIT')), 0),
                              coalesce(sum(weight) filter (where kind = 'SHOWN'), 0)
                            from (select source_id, kind,
                              power(0.5, greatest(0, :asOf - given_at) / cast(:halfLife as double precision)) as weight from feedback)
                            group by source_id
                            """)
                    .bind("asOf", Nanos.of(asOf)).bind("halfLife", (double) HALF_LIFE.toNanos())
                    .map((row, _) -> acceptance.put(row.getString(1), new Acceptance(row.getDouble(2), row.getDouble(3))))
                    .list();
            return Map.copyOf(acceptance);
        });
    }
}
