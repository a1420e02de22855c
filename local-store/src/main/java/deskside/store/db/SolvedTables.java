package deskside.store.db;

import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.sync.Change;
import deskside.domain.sync.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The rows of solved questions and their places in the index queue. Stateless; used within transactions. */
final class SolvedTables {

    private SolvedTables() {
    }

    static Optional<SolvedQuestion> find(Handle handle, String questionId) {
        var exchanges = handle.createQuery("select body from solved_exchange where question_id = :id order by answered_at desc").bind("id", questionId)
                .map((row, _) -> Json.read(row.getBytes(1), SolvedExchange.class)).list();
        return exchanges.isEmpty() ? Optional.empty() : Optional.of(new SolvedQuestion(questionId, exchanges));
    }

    static List<SolvedExchange> ofConversation(Handle handle, String conversationId) {
        return handle.createQuery("select body from solved_exchange where conversation_id = :id order by answered_at desc").bind("id", conversationId)
                .map((row, _) -> Json.read(row.getBytes(1), SolvedExchange.class)).list();
    }

    static List<SolvedExchange> newest(Handle handle, int limit) {
        return handle.createQuery("select body from solved_exchange order by answered_at desc limit :limit").bind("limit", limit)
                .map((row, _) -> Json.read(row.getBytes(1), SolvedExchange.class)).list();
    }

    static List<String> questionIds(Handle handle) {
        return handle.createQuery("select distinct question_id from solved_exchange order by question_id").mapTo(String.class).list();
    }

    static void insert(Handle handle, List<SolvedExchange> exchanges) {
        for (var one : exchanges) {
            handle.createUpdate("""
                            insert into solved_exchange (id, question_id, conversation_id, body, answered_at)
                            values (:id, :question, :conversation, :body, :at)""")
                    .bind("id", one.id()).bind("question", one.questionId()).bind("conversation", one.conversationId())
                    .bind("body", Json.write(one)).bind("at", Nanos.of(one.answeredAt())).execute();
        }
        enqueue(handle, exchanges.stream().map(SolvedExchange::questionId).toList(), false);
    }

    /** @param purged whether nothing of them may stay in the index's files either */
    static void remove(Handle handle, Collection<SolvedExchange> exchanges, boolean purged) {
        exchanges.forEach(one -> handle.execute("delete from solved_exchange where id = ?", one.id()));
        enqueue(handle, exchanges.stream().map(SolvedExchange::questionId).toList(), purged);
    }

    /**
     * What was learned from conversations or messages that are gone goes with them, redacted or not. To be asked after the changes were
     * applied.
     *
     * @return whether anything was kept of them
     */
    static boolean forget(Handle handle, List<Change> changes) {
        var any = false;
        for (var change : changes) {
            if (change.entity() != null || change.type() != EntityType.CONVERSATION && change.type() != EntityType.MESSAGE) {
                continue;
            }
            var gone = change.type() == EntityType.CONVERSATION ? ofConversation(handle, change.id()) : ofMessage(handle, change.id());
            if (!gone.isEmpty()) {
                remove(handle, gone, change.op() == Change.Op.REDACT);
                any = true;
            }
            if (change.type() == EntityType.CONVERSATION) {
                handle.execute("delete from solved_look where conversation_id = ?", change.id());
            }
        }
        return any;
    }

    private static List<SolvedExchange> ofMessage(Handle handle, String messageId) {
        var conversations = EntityTables.MESSAGE.keyOf(handle, "conversation_id", List.of(messageId));
        return conversations.stream().flatMap(conversation -> ofConversation(handle, conversation).stream())
                .filter(one -> one.id().equals(messageId) || one.answerIds().contains(messageId)).toList();
    }

    static List<SolvedExchange> byIds(Handle handle, List<String> ids) {
        var found = new ArrayList<SolvedExchange>();
        for (var id : ids) {
            handle.createQuery("select body from solved_exchange where id = :id").bind("id", id)
                    .map((row, _) -> Json.read(row.getBytes(1), SolvedExchange.class)).findOne().ifPresent(found::add);
        }
        return found;
    }

    static void clear(Handle handle) {
        handle.execute("delete from solved_exchange");
        handle.execute("delete from solved_look");
    }

    /** Their documents change; those without an exchange left go. */
    private static void enqueue(Handle handle, Collection<String> questionIds, boolean purged) {
        var each = questionIds.stream().distinct().sorted().toList();
        H2IndexQueue.add(handle, DocumentKind.SOLVED.name(), each, purged ? each : List.of());
    }
}
