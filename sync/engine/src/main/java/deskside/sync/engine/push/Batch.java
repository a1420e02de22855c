package deskside.sync.engine.push;

import deskside.domain.sync.OutboxItem;
import deskside.sync.protocol.CommandRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Commands for one request, those of one aggregate in their order.
 *
 * @param full whether there was no room in bytes for the command behind them
 */
record Batch(List<Entry> entries, boolean full) {

    static final Batch NONE = new Batch(List.of(), false);

    /** @param bytes of the request as JSON in UTF-8 */
    record Entry(OutboxItem item, CommandRequest request, int bytes) {

        static Entry of(OutboxItem item, CommandRequest request) {
            return new Entry(item, request, JsonSize.of(request));
        }
    }

    /**
     * Takes from the front of a queue: at least one, unless it is empty. At one whose term is over the queue is emptied, since it has to be read anew.
     *
     * @param mostBytes of several together; a single one may have more
     */
    static Batch take(Deque<OutboxItem> queue, int mostCommands, int mostBytes, Instant now, Function<OutboxItem, CommandRequest> request) {
        var entries = new ArrayList<Entry>();
        var bytes = 0;
        while (entries.size() < mostCommands && !queue.isEmpty()) {
            if (queue.getFirst().notAfter().isBefore(now)) {
                queue.clear();
                break;
            }
            var next = Entry.of(queue.getFirst(), request.apply(queue.getFirst()));
            if (!entries.isEmpty() && bytes + next.bytes > mostBytes) {
                return new Batch(entries, true);
            }
            entries.add(next);
            bytes += next.bytes;
            queue.removeFirst();
        }
        return new Batch(entries, false);
    }

    Batch only(Predicate<OutboxItem> kept) {
        return new Batch(entries.stream().filter(entry -> kept.test(entry.item)).toList(), full);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int bytes() {
        return entries.stream().mapToInt(Entry::bytes).sum();
    }

    List<OutboxItem> items() {
        return entries.stream().map(Entry::item).toList();
    }

    List<CommandRequest> requests() {
        return entries.stream().map(Entry::request).toList();
    }
}
