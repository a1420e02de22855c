package deskside.testkit;

import deskside.domain.Entity;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.Replica;
import deskside.domain.sync.StoreEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes pages into {@link InMemoryTables} and tells what they changed. */
public final class InMemoryReplica implements Replica {

    private static final Set<EntityType> SEARCHABLE =
            EnumSet.of(EntityType.ARTICLE, EntityType.SCRIPT, EntityType.POLICY, EntityType.PRODUCT);

    private final InMemoryTables tables;
    private final InMemoryDrafts drafts;
    private final InMemoryOutbox outbox;
    private final InMemoryAttachments attachments;
    private final InMemoryStoreEvents events;
    private @Nullable String cursor;
    private @Nullable Instant asOf;
    private boolean renewing;

    public InMemoryReplica(InMemoryTables tables, InMemoryDrafts drafts, InMemoryOutbox outbox, InMemoryAttachments attachments,
            InMemoryStoreEvents events) {
        this.tables = tables;
        this.drafts = drafts;
        this.outbox = outbox;
        this.attachments = attachments;
        this.events = events;
    }

    @Override
    public synchronized Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public synchronized Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    @Override
    public void apply(ChangePage page, Instant receivedAt) {
        var happened = new ArrayList<StoreEvent>();
        synchronized (this) {
            for (var type : EntityType.values()) {
                var changes = page.changes().stream().filter(change -> change.type() == type).toList();
                if (renewing) {
                    changes.forEach(tables.of(type)::confirm);
                }
                applyAll(type, changes).ifPresent(happened::add);
            }
            cursor = page.nextCursor();
            if (!renewing || !page.more()) {
                asOf = receivedAt;
            }
            if (renewing && !page.more()) {
                for (var type : EntityType.values()) {
                    removeMissing(type).ifPresent(happened::add);
                }
                renewing = false;
            }
        }
        tell(happened);
    }

    @Override
    public synchronized void confirmUpToDate(Instant at) {
        asOf = at;
    }

    @Override
    public synchronized void renew() {
        for (var type : EntityType.values()) {
            tables.of(type).renew();
        }
        renewing = true;
        cursor = null;
    }

    private Optional<StoreEvent> removeMissing(EntityType type) {
        var ids = new LinkedHashSet<String>();
        var conversations = new LinkedHashSet<String>();
        tables.of(type).removeMissing().forEach(row -> {
            ids.add(row.id());
            conversationOf(type, row.id(), row).ifPresent(conversations::add);
        });
        return ids.isEmpty() ? Optional.empty() : Optional.of(new StoreEvent.EntitiesChanged(type, ids, conversations));
    }

    @Override
    public synchronized Map<EntityType, CopyDigest> digests() {
        var all = new EnumMap<EntityType, CopyDigest>(EntityType.class);
        for (var type : EntityType.values()) {
            all.put(type, tables.of(type).digest());
        }
        return all;
    }

    @Override
    public void reset() {
        var happened = new ArrayList<StoreEvent>();
        synchronized (this) {
            renewing = false;
            for (var type : EntityType.values()) {
                var rows = tables.of(type).all();
                if (!rows.isEmpty()) {
                    var conversations = new LinkedHashSet<String>();
                    rows.forEach(row -> conversationOf(type, row.id(), row).ifPresent(conversations::add));
                    var ids = new LinkedHashSet<String>();
                    rows.forEach(row -> ids.add(row.id()));
                    happened.add(new StoreEvent.EntitiesChanged(type, ids, conversations));
                }
            }
            tables.clear();
            cursor = null;
            asOf = null;
        }
        tell(happened);
    }

    private Optional<StoreEvent> applyAll(EntityType type, List<Change> changes) {
        var table = tables.of(type);
        var ids = new LinkedHashSet<String>();
        var conversations = new LinkedHashSet<String>();
        for (var change : changes) {
            var before = table.find(change.id()).orElse(null);
            if (table.apply(change)) {
                ids.add(change.id());
                conversationOf(type, change.id(), change.entity() == null ? before : change.entity()).ifPresent(conversations::add);
                if (change.op() == Change.Op.REDACT && type == EntityType.CONVERSATION) {
                    drafts.remove(change.id());
                    outbox.forgetSettled(change.id());
                }
                if (change.op() == Change.Op.REDACT && type == EntityType.CUSTOMER) {
                    outbox.forgetSettled(change.id());
                }
                if (change.op() == Change.Op.REDACT && before instanceof Message message) {
                    message.attachments().forEach(attachment -> attachments.lose(attachment.contentHash()));
                }
                if (change.op() == Change.Op.REDACT && before instanceof Message message && message.commandId() != null) {
                    outbox.forgetSettledCommand(message.commandId());
                }
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(new StoreEvent.EntitiesChanged(type, ids, conversations));
    }

    private static Optional<String> conversationOf(EntityType type, String id, @Nullable Entity entity) {
        return type == EntityType.CONVERSATION ? Optional.of(id)
                : entity instanceof Message message ? Optional.of(message.conversationId())
                : entity instanceof ReplyRequest request ? Optional.of(request.conversationId())
                : Optional.empty();
    }

    private void tell(List<StoreEvent> happened) {
        happened.forEach(events::publish);
        if (happened.stream().anyMatch(event ->
                event instanceof StoreEvent.EntitiesChanged(var type, _, _) && SEARCHABLE.contains(type))) {
            events.publish(new StoreEvent.IndexChanged());
        }
    }
}
