package deskside.store.db;

import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Which commands are on their way to the hub: one row for each request, and in memory what is read with every row of the outbox. The row survives a killed
 * process, so that what may have been executed is told apart from what surely was not. What changes within a transaction counts from its commit on.
 * Reads are safe for all threads; everything else is for the writing thread.
 */
final class InFlight {

    /** @param request named by its first command, which is in no other; @param attempts this one included */
    private record Sent(String request, int attempts, String conversationId) {
    }

    /** One that may go. @param attempts before */
    record Ready(String conversationId, int attempts) {
    }

    private final Map<String, Sent> byCommand = new ConcurrentHashMap<>();

    boolean contains(String commandId) {
        return byCommand.containsKey(commandId);
    }

    /** As it is while it is on its way, if it is. */
    OutboxItem seen(OutboxItem item) {
        var sent = byCommand.get(item.command().commandId());
        return sent == null || item.state() != OutboxState.READY ? item
                : new OutboxItem(item.command(), item.agentId(), item.aggregateSeq(), item.offline(), item.createdAt(), item.notAfter(), OutboxState.SENDING,
                        sent.attempts, null, item.lastError(), item.receipt(), item.settledAt());
    }

    /** Which of them wait, on their way or not, in the order in which they were made. */
    private static Map<String, Ready> ready(Handle handle, Collection<String> commandIds) {
        var found = new LinkedHashMap<String, Ready>();
        // joined, since H2 would go by the state and through the ids for each command that waits
        handle.createQuery("""
                        select o.command_id, o.conversation_id, o.attempts from unnest(cast(:ids as varchar array)) as u(id) join outbox o on o.command_id = u.id
                        where o.state = 'READY' order by o.place""")
                .bindArray("ids", String.class, commandIds)
                .map((row, _) -> Map.entry(row.getString(1), new Ready(row.getString(2), row.getInt(3))))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Which of them may go. */
    Map<String, Ready> mayLeave(Handle handle, Collection<String> commandIds) {
        return ready(handle, commandIds.stream().filter(id -> !contains(id)).toList());
    }

    /** Writes that they go with one request. @param ready by id, not empty @return to be run after the commit */
    Runnable leave(Handle handle, Map<String, Ready> ready) {
        var request = ready.keySet().iterator().next();
        handle.createUpdate("insert into outbox_in_flight (first_command, command_ids) values (:request, :ids)").bind("request", request)
                .bindArray("ids", String.class, ready.keySet()).execute();
        return () -> ready.forEach((id, one) -> byCommand.put(id, new Sent(request, one.attempts + 1, one.conversationId)));
    }

    /**
     * Writes that they are no longer on their way; others are left as they are. What is to be known of them is in their own rows.
     *
     * @return to be run after the commit
     */
    Runnable arrive(Handle handle, Collection<String> commandIds) {
        var arrived = commandIds.stream().filter(this::contains).collect(Collectors.toSet());
        if (arrived.isEmpty()) {
            return () -> { };
        }
        for (var request : arrived.stream().map(id -> byCommand.get(id).request).collect(Collectors.toSet())) {
            var left = byCommand.entrySet().stream().filter(one -> one.getValue().request.equals(request) && !arrived.contains(one.getKey())).map(Map.Entry::getKey).toList();
            if (left.isEmpty()) {
                handle.execute("delete from outbox_in_flight where first_command = ?", request);
            } else {
                handle.createUpdate("update outbox_in_flight set command_ids = :ids where first_command = :request").bindArray("ids", String.class, left)
                        .bind("request", request).execute();
            }
        }
        return () -> byCommand.keySet().removeAll(arrived);
    }

    /** Of those of them that are on their way. */
    Set<String> conversations(Collection<String> commandIds) {
        return commandIds.stream().filter(this::contains).map(id -> byCommand.get(id).conversationId).collect(Collectors.toSet());
    }

    /** What an earlier run of the desk left: still on its way, until {@link #recover}. */
    void load(Handle handle) {
        handle.createQuery("select first_command, command_ids from outbox_in_flight").map((row, _) -> Map.entry(row.getString(1), ids(row, 2))).list()
                .forEach(one -> {
                    var request = one.getKey();
                    ready(handle, one.getValue()).forEach((id, ready) -> byCommand.put(id, new Sent(request, ready.attempts + 1, ready.conversationId)));
                });
    }

    /** What was on its way when the desk died, or its disk failed, waits again; the attempt counts. @return the conversations concerned */
    static Set<String> recover(Handle handle) {
        var ids = handle.createQuery("select command_ids from outbox_in_flight").map((row, _) -> ids(row, 1)).stream().flatMap(List::stream).toList();
        if (ids.isEmpty()) {
            return Set.of();
        }
        var conversations = ready(handle, ids).values().stream().map(Ready::conversationId).collect(Collectors.toSet());
        handle.createUpdate("update outbox set attempts = attempts + 1, next_attempt_at = null where command_id = any(:ids) and state = 'READY'")
                .bindArray("ids", String.class, ids).execute();
        handle.execute("delete from outbox_in_flight");
        return conversations;
    }

    private static List<String> ids(ResultSet row, int column) throws SQLException {
        return Stream.of((Object[]) row.getArray(column).getArray()).map(String.class::cast).toList();
    }

    /** After {@link #recover} was committed. */
    void forget() {
        byCommand.clear();
    }
}
