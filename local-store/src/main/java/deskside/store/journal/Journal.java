package deskside.store.journal;

import deskside.store.journal.JournalBytes.Kind;
import deskside.store.journal.JournalBytes.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest snapshot of each command. A snapshot is recorded, forced to the disk, within the transaction that makes it, and
 * confirmed when that transaction has been committed; so after a crash each command is known as either told to the person (confirmed) or
 * not. Grows until {@link #rewrite}. Confined to one thread at a time.
 */
public final class Journal implements AutoCloseable {

    private static final byte[] NOTHING = {};

    private final JournalMedium medium;
    private final byte[] secret;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private JournalBytes.Writer writer;
    private long size;
    /** The disk did not say whether the last records are on it: then all are written anew before the next one. */
    private boolean unsure;
    private final int damaged;

    /**
     * A command's latest snapshot.
     *
     * @param snapshot  what {@link #record} was given
     * @param confirmed the transaction that made it is known to have been committed
     */
    public record Entry(String id, byte[] snapshot, boolean confirmed) {
    }

    private Journal(JournalMedium medium, byte[] secret) throws IOException {
        this.medium = medium;
        this.secret = secret.clone();
        var bytes = medium.read();
        if (!JournalBytes.isJournal(bytes)) {
            damaged = bytes.length == 0 ? 0 : 1;
            if (damaged > 0) {
                medium.setAside();
            }
            writer = begin(List.of());
            return;
        }
        var read = JournalBytes.read(bytes, secret);
        read.lines().forEach(this::take);
        damaged = read.damaged();
        if (damaged > 0) {
            medium.setAside();
        }
        if (damaged > 0 || read.end() < bytes.length) {
            writer = begin(List.copyOf(entries.values()));
        } else {
            writer = read.writer();
            size = bytes.length;
        }
    }

    /**
     * Reads what is there. Of a damaged journal everything that is still what was written counts; the damaged file is kept beside.
     *
     * @param secret the desk's; with another one the whole journal counts as damaged
     */
    public static Journal open(JournalMedium medium, byte[] secret) throws IOException {
        return new Journal(medium, secret);
    }

    /** In the order in which they were first recorded. */
    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public Set<String> ids() {
        return Set.copyOf(entries.keySet());
    }

    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Number of records that were found damaged when it was opened. */
    public int damaged() {
        return damaged;
    }

    /** Bytes that it takes now. */
    public long size() {
        return size;
    }

    /** All of them on the disk itself on return. @param snapshots by id @throws IOException when they are not; then the journal is as it was before */
    public void record(Map<String, byte[]> snapshots) throws IOException {
        var before = new LinkedHashMap<String, @Nullable Entry>();
        snapshots.keySet().forEach(id -> before.put(id, entries.get(id)));
        append(snapshots.entrySet().stream().map(one -> new Line(Kind.SNAPSHOT, one.getKey(), one.getValue())).toList());
        try {
            medium.force();
        } catch (IOException e) {
            // what a failed force has done to the file cannot be known
            unsure = true;
            before.forEach((id, entry) -> {
                if (entry == null) {
                    entries.remove(id);
                } else {
                    entries.put(id, entry);
                }
            });
            throw e;
        }
    }

    /** Survives a killed process; a power cut may undo it, and then the commands are treated as ones whose end nobody knows. */
    public void confirm(Collection<String> ids) throws IOException {
        append(ids.stream().map(id -> new Line(Kind.CONFIRMED, id, NOTHING)).toList());
    }

    /** The transaction was rolled back: {@code before} is what counts again; null when there was nothing. */
    public void withdraw(String id, @Nullable Entry before) throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Kind.WITHDRAWN, id, NOTHING));
        if (before != null) {
            lines.add(new Line(Kind.SNAPSHOT, id, before.snapshot()));
            if (before.confirmed()) {
                lines.add(new Line(Kind.CONFIRMED, id, NOTHING));
            }
        }
        append(lines);
        medium.force();
    }

    /** Keeps those only; what else was in it is nowhere afterwards. */
    public void rewrite(Predicate<Entry> keep) throws IOException {
        var kept = entries.values().stream().filter(keep).toList();
        writer = begin(kept);
        entries.clear();
        kept.forEach(entry -> entries.put(entry.id(), entry));
    }

    @Override
    public void close() throws IOException {
        medium.close();
    }

    /** With one write. */
    private void append(List<Line> lines) throws IOException {
        if (unsure) {
            writer = begin(List.copyOf(entries.values()));
            unsure = false;
        }
        var next = writer.copy();
        var bytes = new ByteArrayOutputStream();
        lines.forEach(line -> write(next, bytes, line));
        medium.append(bytes.toByteArray());
        writer = next;
        size += bytes.size();
        lines.forEach(this::take);
    }

    private void take(Line line) {
        switch (line.kind()) {
            case SNAPSHOT -> entries.put(line.id(), new Entry(line.id(), line.snapshot(), false));
            case CONFIRMED -> entries.computeIfPresent(line.id(), (id, entry) -> new Entry(id, entry.snapshot(), true));
            case WITHDRAWN -> entries.remove(line.id());
        }
    }

    /** A new file with a new salt, holding these. */
    private JournalBytes.Writer begin(List<Entry> kept) throws IOException {
        var header = JournalBytes.newHeader();
        var next = JournalBytes.Writer.afterHeader(header, secret);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header);
        for (var entry : kept) {
            write(next, bytes, new Line(Kind.SNAPSHOT, entry.id(), entry.snapshot()));
            if (entry.confirmed()) {
                write(next, bytes, new Line(Kind.CONFIRMED, entry.id(), NOTHING));
            }
        }
        medium.replace(bytes.toByteArray());
        size = bytes.size();
        return next;
    }

    private static void write(JournalBytes.Writer next, ByteArrayOutputStream bytes, Line line) {
        var record = next.next(line);
        next.written(record);
        bytes.writeBytes(record);
    }
}
