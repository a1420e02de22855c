package deskside.hub.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The feed within one transaction. Appends are collected and get their numbers at the very end, from the one row of {@code feed_head}
 * that the transaction then holds until it commits: a later number cannot exist before an earlier one is visible, so no reader skips
 * a change that committed late. Taking that lock last also keeps it short and out of any deadlock.
 */
public final class Feed {

    private record Key(String type, String id) {
    }

    private final Handle handle;
    /** What each holds, with its version. */
    private final List<Map<Key, Long>> groups = new ArrayList<>(List.of(new LinkedHashMap<>()));

    Feed(Handle handle) {
        this.handle = handle;
    }

    /** @param version that it has now */
    void append(String type, String id, long version) {
        groups.getLast().put(new Key(type, id), version);
    }

    /** What is appended from here on may be served on another page than what was appended before. For imports, which know no unit. */
    public void startGroup() {
        if (!groups.getLast().isEmpty()) {
            groups.add(new LinkedHashMap<>());
        }
    }

    /** Number of changes in the current group. */
    public int groupSize() {
        return groups.getLast().size();
    }

    /** Writes what was appended. @return the feed's new end, 0 when nothing was appended */
    long flush() {
        int size = groups.stream().mapToInt(Map::size).sum();
        if (size == 0) {
            return 0;
        }
        long end = handle.createUpdate("update feed_head set last_seq = last_seq + :size where id = 1").bind("size", size)
                .executeAndReturnGeneratedKeys("last_seq").mapTo(Long.class).one();
        long seq = end - size;
        var rows = Rows.into(handle, "feed", "seq", "group_no", "entity_type", "entity_id", "version");
        for (var group : groups) {
            long first = seq + 1;
            for (var changed : group.entrySet()) {
                rows.add(++seq, first, changed.getKey().type, changed.getKey().id, changed.getValue());
            }
        }
        rows.execute();
        return end;
    }

    /** The highest committed number, 0 for an empty feed. */
    public long end() {
        return handle.createQuery("select last_seq from feed_head where id = 1").mapTo(Long.class).one();
    }

    /**
     * The changes behind {@code after}, in order, with the entities' current state.
     *
     * @param compactTo changes up to this number are left out when a later one, also up to it, is their entity's last: what a desk needs that has nothing
     *                  yet; 0 for all changes. Of what has changed behind it, all come: a desk that is at a number has whatever was there by then
     * @param limit     a page ends before the group that would exceed it; only a single group that is larger comes whole
     */
    public FeedPage page(long after, long compactTo, int limit) {
        var rows = rows(after, Long.MAX_VALUE, compactTo, limit + 1);
        if (rows.size() <= limit) {
            return new FeedPage(rows, rows.isEmpty() ? after : rows.getLast().seq(), false);
        }
        long cut = rows.getLast().group();
        var whole = rows.stream().filter(row -> row.group() < cut).toList();
        if (whole.isEmpty()) {
            whole = rows(after, lastOfGroup(cut), compactTo, Integer.MAX_VALUE);
        }
        long last = whole.getLast().seq();
        return new FeedPage(whole, last, !rows(last, Long.MAX_VALUE, compactTo, 1).isEmpty());
    }

    private long lastOfGroup(long group) {
        return handle.createQuery("select coalesce(min(seq), :none) - 1 from feed where seq > :group and group_no > :group")
                .bind("none", Long.MAX_VALUE).bind("group", group).mapTo(Long.class).one();
    }

    private List<FeedRow> rows(long after, long to, long compactTo, int limit) {
        return handle.createQuery("""
                        select f.seq, f.group_no, f.entity_type, f.entity_id, e.version, e.state, e.body
                        from feed f join entity e on e.entity_type = f.entity_type and e.entity_id = f.entity_id
                        where f.seq > :after and f.seq <= :to
                          and (f.seq > :compactTo or f.version = e.version
                               or (f.entity_type, f.entity_id) in (select later.entity_type, later.entity_id from feed later where later.seq > :compactTo))
                        order by f.seq
                        fetch first :limit rows only""")
                .bind("after", after).bind("to", to).bind("compactTo", compactTo).bind("limit", limit)
                .map((row, _) -> new FeedRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getLong(5),
                        row.getString(6), row.getString(7)))
                .list();
    }

}
