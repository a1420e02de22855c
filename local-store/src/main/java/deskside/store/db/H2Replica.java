package deskside.store.db;

import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.Replica;
import deskside.domain.sync.StoreEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes the hub's feed into the file: page, cursor and index queue in one transaction. */
public final class H2Replica implements Replica {

    private static final String CURSOR = "cursor";
    private static final String AS_OF = "as_of";
    /** There while a new copy replaces the old one. */
    private static final String RENEWING = "renewing";

    private final Database database;
    private final OutboxJournal journal;
    private final ReferenceCopies copies;
    private final CommittedEvents events;
    /** Every suggestion asks. Set on the writing thread; null until something has been written. */
    private volatile @Nullable Instant asOf;

    public H2Replica(Database database, OutboxJournal journal, ReferenceCopies copies, CommittedEvents events) {
        this.database = database;
        this.journal = journal;
        this.copies = copies;
        this.events = events;
    }

    @Override
    public Optional<String> cursor() {
        return database.read(handle -> DeskFacts.get(handle, CURSOR));
    }

    @Override
    public Optional<Instant> asOf() {
        var known = asOf;
        return known != null ? Optional.of(known) : database.read(handle -> DeskFacts.get(handle, AS_OF)).map(Instant::parse);
    }

    @Override
    public void apply(ChangePage page, Instant receivedAt) {
        var byType = page.changes().stream().collect(Collectors.groupingBy(Change::type, () -> new EnumMap<>(EntityType.class), Collectors.toList()));
        var applied = database.write(handle -> {
            var renewing = DeskFacts.get(handle, RENEWING).isPresent();
            var all = new EnumMap<EntityType, Taken>(EntityType.class);
            var redaction = Redaction.of(handle, page.changes());
            byType.forEach((type, changes) -> {
                if (renewing) {
                    EntityTables.of(type).confirm(handle, changes);
                }
                take(handle, type, EntityTables.of(type).apply(handle, changes, receivedAt), all);
            });
            redaction.purge(handle, journal);
            var solved = SolvedTables.forget(handle, page.changes());
            DeskFacts.put(handle, CURSOR, page.nextCursor());
            // until all has come again the copy is as old as it was before
            var dated = !renewing || !page.more();
            if (dated) {
                DeskFacts.put(handle, AS_OF, receivedAt.toString());
            }
            if (renewing && dated) {
                solved |= removeMissing(handle, all);
                DeskFacts.remove(handle, RENEWING);
            }
            return new Applied(all, dated, solved);
        }, done -> {
            done.taken.forEach((type, one) -> copies.apply(type, one.changes));
            asOf = done.dated ? receivedAt : asOf;
            if (done.solved) {
                copies.solved.clear();
            }
        });
        applied.taken.forEach((type, one) -> events.publish(one.event(type)));
    }

    private void take(Handle handle, EntityType type, List<Change> newer, Map<EntityType, Taken> all) {
        if (!newer.isEmpty()) {
            H2IndexQueue.add(handle, newer);
            all.put(type, new Taken(newer, conversations(handle, type, newer)));
        }
    }

    /** What the hub has not sent again. @return whether anything was learned from it */
    private static boolean removeMissing(Handle handle, Map<EntityType, Taken> all) {
        var solved = false;
        for (var type : EntityType.values()) {
            var table = EntityTables.of(type);
            var missing = table.missing(handle);
            if (!missing.isEmpty()) {
                var conversations = new HashSet<>(conversations(handle, type, missing));
                H2IndexQueue.add(handle, missing);
                solved |= SolvedTables.forget(handle, missing);
                var before = all.getOrDefault(type, new Taken(List.of(), Set.of()));
                conversations.addAll(before.conversationIds);
                all.put(type, new Taken(Stream.concat(before.changes.stream(), missing.stream()).toList(), conversations));
            }
            table.removeMissing(handle);
        }
        return solved;
    }

    @Override
    public void renew() {
        database.write(handle -> {
            for (var type : EntityType.values()) {
                EntityTables.of(type).renew(handle);
            }
            DeskFacts.put(handle, RENEWING, "true");
            DeskFacts.remove(handle, CURSOR);
            return handle;
        });
    }

    @Override
    public Map<EntityType, CopyDigest> digests() {
        return database.read(handle -> {
            var all = new EnumMap<EntityType, CopyDigest>(EntityType.class);
            for (var type : EntityType.values()) {
                all.put(type, EntityTables.of(type).digest(handle));
            }
            return all;
        });
    }

    @Override
    public void confirmUpToDate(Instant at) {
        database.write(handle -> {
            DeskFacts.put(handle, AS_OF, at.toString());
            return at;
        }, written -> asOf = written);
    }

    @Override
    public void reset() {
        var gone = database.write(handle -> {
            var all = new EnumMap<EntityType, StoreEvent>(EntityType.class);
            for (var type : EntityType.values()) {
                var table = EntityTables.of(type);
                var ids = table.ids(handle);
                if (!ids.isEmpty()) {
                    all.put(type, new StoreEvent.EntitiesChanged(type, Set.copyOf(ids), conversations(handle, type)));
                }
                table.clear(handle);
            }
            SolvedTables.clear(handle);
            H2IndexQueue.addEverythingGone(handle);
            DeskFacts.remove(handle, CURSOR);
            DeskFacts.remove(handle, AS_OF);
            DeskFacts.remove(handle, RENEWING);
            return all;
        }, _ -> {
            copies.clear();
            asOf = null;
        });
        gone.values().forEach(events::publish);
    }

    private static Set<String> conversations(Handle handle, EntityType type, List<Change> taken) {
        var ids = taken.stream().map(Change::id).toList();
        return switch (type) {
            case CONVERSATION -> Set.copyOf(ids);
            case MESSAGE -> new HashSet<>(EntityTables.MESSAGE.keyOf(handle, "conversation_id", ids));
            case REPLY_REQUEST -> new HashSet<>(EntityTables.REPLY_REQUEST.keyOf(handle, "conversation_id", ids));
            default -> Set.of();
        };
    }

    private static Set<String> conversations(Handle handle, EntityType type) {
        return switch (type) {
            case CONVERSATION -> Set.copyOf(EntityTables.CONVERSATION.ids(handle));
            case MESSAGE -> handle.createQuery("select distinct conversation_id from hub_message where conversation_id is not null")
                    .mapTo(String.class).set();
            case REPLY_REQUEST -> handle.createQuery("select distinct conversation_id from hub_replyRequest where conversation_id is not null")
                    .mapTo(String.class).set();
            default -> Set.of();
        };
    }

    /** @param dated whether the copy is as of now; @param solved whether anything learned from conversations has gone with them */
    private record Applied(Map<EntityType, Taken> taken, boolean dated, boolean solved) {
    }

    private record Taken(List<Change> changes, Set<String> conversationIds) {

        StoreEvent event(EntityType type) {
            return new StoreEvent.EntitiesChanged(type, changes.stream().map(Change::id).collect(Collectors.toSet()), conversationIds);
        }
    }
}
