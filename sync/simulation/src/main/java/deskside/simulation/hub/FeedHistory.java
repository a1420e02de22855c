package deskside.simulation.hub;

import deskside.hub.store.FeedRow;
import deskside.hub.store.HubDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every change that a hub has ever committed, with the version it had then: what cursors are held against. */
public final class FeedHistory {

    private static final Pattern CONVERSATION = Pattern.compile("\"conversationId\":\"([^\"]+)\"");

    private final HubDatabase database;
    private final List<Entry> entries = new ArrayList<>();
    private long end;

    /** @param conversationId of messages; else blank */
    public record Entry(long seq, long group, String type, String id, long version, String conversationId) {

        boolean isSame(Entry other) {
            return id.equals(other.id) && type.equals(other.type);
        }
    }

    FeedHistory(HubDatabase database) {
        this.database = database;
        grow();
    }

    /** Reads what the last commit has left; no transaction is under way. */
    void grow() {
        var page = database.read(tx -> tx.feed().page(end, 0, Integer.MAX_VALUE - 1));
        page.rows().forEach(row -> entries.add(entry(row)));
        end = page.end();
    }

    void forget() {
        entries.clear();
        end = 0;
        grow();
    }

    public long end() {
        return end;
    }

    /**
     * What a desk must have whose cursor is at {@code seq}: all behind {@code after}, up to there and up to the end of the transaction
     * there, but for what is left out because a later change, up to {@code compactTo}, is still to come.
     */
    public List<Entry> owed(long after, long seq, long compactTo) {
        var group = entries.stream().filter(entry -> entry.seq <= seq).mapToLong(Entry::group).max().orElse(0);
        return entries.stream()
                .filter(entry -> entry.seq > after && (entry.seq <= seq || entry.group == group))
                .filter(entry -> entries.stream().noneMatch(later -> later.seq > seq && later.seq <= compactTo && later.isSame(entry)))
                .toList();
    }

    private static Entry entry(FeedRow row) {
        var body = row.body();
        var conversation = body == null ? null : CONVERSATION.matcher(body);
        return new Entry(row.seq(), row.group(), row.type(), row.id(), row.version(),
                conversation != null && conversation.find() ? conversation.group(1) : "");
    }
}
