package deskside.store;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.Attachments;
import deskside.domain.sync.StoreFailure;
import deskside.store.db.AttachmentFiles;
import deskside.store.db.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of attachments as sealed files, named by their content's hash. They take a bounded room: what was not looked at for longest goes
 * first, but never what is needed for sending. Safe for several threads.
 */
final class SealedAttachments implements Attachments, AttachmentFiles {

    /** Bytes; some hundred photos of telephones. */
    static final long ROOM = 256L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(SealedAttachments.class);

    private final SealedFiles files;
    private final Supplier<Set<String>> needed;
    private final InstantSource clock;
    private final long room;
    /** Sizes by hash, what was not looked at for longest first. */
    private final Map<String, Long> sizes = new LinkedHashMap<>(64, 0.75f, true);
    private long taken;

    /** @param needed content hashes that must stay; asked outside of transactions */
    SealedAttachments(SealedFiles files, Supplier<Set<String>> needed, InstantSource clock, long room) throws IOException {
        this.files = files;
        this.needed = needed;
        this.clock = clock;
        this.room = room;
        list();
    }

    private record Found(String hash, long size, FileTime used) {
    }

    /** Whatever else lies there was left by a stop in the middle of writing. */
    private void list() throws IOException {
        if (!Files.isDirectory(files.folder())) {
            return;
        }
        var found = new ArrayList<Found>();
        try (var all = Files.newDirectoryStream(files.folder())) {
            for (var file : all) {
                var name = file.getFileName().toString();
                if (Attachment.isHash(name)) {
                    found.add(new Found(name, Files.size(file), Files.getLastModifiedTime(file)));
                } else {
                    Files.delete(file);
                }
            }
        }
        found.sort(Comparator.comparing(Found::used));
        found.forEach(one -> count(one.hash, one.size));
    }

    private void count(String hash, long size) {
        var before = sizes.put(hash, size);
        taken += size - (before == null ? 0 : before);
    }

    @Override
    public void keep(String contentHash, byte[] content) {
        var mustStay = hasRoomFor(content.length) ? Set.<String>of() : needed.get();
        synchronized (this) {
            if (sizes.containsKey(contentHash) && find(contentHash).isPresent()) {
                return;
            }
            makeRoom(content.length, mustStay);
            try {
                files.write(contentHash, content);
                count(contentHash, Files.size(files.folder().resolve(contentHash)));
            } catch (IOException e) {
                throw new StoreFailure(Trouble.of(e) == Trouble.DISK_FULL
                        ? "The disk is full, so the attachment was not saved: free some space and attach it again."
                        : "The attachment could not be saved on this computer: attach it again.", e);
            }
        }
    }

    private synchronized boolean hasRoomFor(int size) {
        return taken + size <= room;
    }

    private void makeRoom(int size, Set<String> mustStay) {
        for (var hash : List.copyOf(sizes.keySet())) {
            if (taken + size <= room) {
                return;
            }
            if (!mustStay.contains(hash)) {
                delete(hash);
            }
        }
    }

    @Override
    public synchronized Optional<byte[]> find(String contentHash) {
        if (sizes.get(contentHash) == null) {
            return Optional.empty();
        }
        try {
            var content = files.read(contentHash);
            Files.setLastModifiedTime(files.folder().resolve(contentHash), FileTime.from(clock.instant()));
            return content;
        } catch (IOException e) {
            LOG.warn("An attachment cannot be read and is fetched anew where it can be: {}", e.getMessage());
            delete(contentHash);
            return Optional.empty();
        }
    }

    private void delete(String hash) {
        try {
            files.delete(hash);
            var size = sizes.remove(hash);
            taken -= size == null ? 0 : size;
        } catch (IOException e) {
            throw new StoreFailure("An attachment that has to go could not be deleted: close what uses the data folder.", e);
        }
    }

    @Override
    public synchronized void forget(Set<String> contentHashes) {
        contentHashes.forEach(this::delete);
    }

    @Override
    public synchronized void forgetAllBut(Set<String> mustStay) {
        List.copyOf(sizes.keySet()).stream().filter(hash -> !mustStay.contains(hash)).forEach(this::delete);
    }
}
