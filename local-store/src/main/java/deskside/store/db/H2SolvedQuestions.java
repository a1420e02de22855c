package deskside.store.db;

import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.knowledge.SolvedQuestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Solved questions in the file; those that suggestions ask for are kept in memory. */
public final class H2SolvedQuestions implements SolvedQuestions {

    private final Database database;
    private final ReadCopies<SolvedQuestion> copies;
    private final Runnable queued;

    /** @param queued called after each change, when the search index has something to take */
    public H2SolvedQuestions(Database database, ReferenceCopies copies, Runnable queued) {
        this.database = database;
        this.copies = copies.solved;
        this.queued = queued;
    }

    @Override
    public Optional<SolvedQuestion> find(String questionId) {
        return copies.get(questionId, () -> database.read(handle -> SolvedTables.find(handle, questionId)));
    }

    @Override
    public List<SolvedExchange> ofConversation(String conversationId) {
        return database.read(handle -> SolvedTables.ofConversation(handle, conversationId));
    }

    @Override
    public List<SolvedExchange> newest(int limit) {
        return database.read(handle -> SolvedTables.newest(handle, limit));
    }

    @Override
    public Optional<Look> look(String conversationId) {
        return database.read(handle -> handle.createQuery("select version, is_closed, last_seq, doubtful_seq from solved_look where conversation_id = :id")
                .bind("id", conversationId)
                .map((row, _) -> new Look(row.getLong(1), row.getBoolean(2), row.getLong(3), row.getLong(4))).findOne());
    }

    @Override
    public List<String> unread(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select c.id from hub_conversation c left join solved_look l on l.conversation_id = c.id
                        where c.body is not null and (l.version is null or l.version <> c.version)
                          and (c.is_open = false or l.is_closed = true)
                        order by c.last_message_at, c.id limit :limit
                        """)
                .bind("limit", limit).mapTo(String.class).list());
    }

    @Override
    public boolean settle(String conversationId, Look look, List<SolvedExchange> exchanges) {
        var settled = database.write(handle -> {
            var conversation = EntityTables.CONVERSATION.find(handle, conversationId).filter(now -> now.version() == look.version());
            if (conversation.isEmpty() || !allThere(exchanges.stream().flatMap(one -> one.answerIds().stream()).toList(), handle)
                    || !allThere(exchanges.stream().map(SolvedExchange::id).toList(), handle)) {
                return false;
            }
            handle.execute("delete from solved_look where conversation_id = ?", conversationId);
            handle.execute("insert into solved_look (conversation_id, version, is_closed, last_seq, doubtful_seq) values (?, ?, ?, ?, ?)", conversationId,
                    look.version(), look.closed(), look.lastSeq(), look.doubtfulSeq());
            var before = SolvedTables.ofConversation(handle, conversationId);
            if (!Set.copyOf(before).equals(Set.copyOf(exchanges))) {
                SolvedTables.remove(handle, before, false);
                SolvedTables.insert(handle, exchanges);
            }
            return true;
        }, _ -> copies.clear());
        queued.run();
        return settled;
    }

    /** Between reading and writing a message may have been redacted. */
    private static boolean allThere(List<String> messageIds, Handle handle) {
        return messageIds.stream().allMatch(id -> EntityTables.MESSAGE.find(handle, id).isPresent());
    }

    @Override
    public void withdraw(List<String> exchangeIds) {
        if (!exchangeIds.isEmpty()) {
            database.write(handle -> {
                SolvedTables.remove(handle, SolvedTables.byIds(handle, exchangeIds), false);
                return exchangeIds;
            }, _ -> copies.clear());
            queued.run();
        }
    }

    @Override
    public int size() {
        return database.read(handle -> handle.createQuery("select count(distinct question_id) from solved_exchange").mapTo(Integer.class).one());
    }
}
