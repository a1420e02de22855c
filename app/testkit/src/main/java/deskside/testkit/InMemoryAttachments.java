package deskside.testkit;

import deskside.domain.attachment.Attachments;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Attachments in a map, with room for all of them. */
public final class InMemoryAttachments implements Attachments {

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public void keep(String contentHash, byte[] content) {
        contents.putIfAbsent(contentHash, content.clone());
    }

    @Override
    public Optional<byte[]> find(String contentHash) {
        return Optional.ofNullable(contents.get(contentHash)).map(byte[]::clone);
    }

    /** As when a message that had it is redacted, or its file is damaged. */
    public void lose(String contentHash) {
        contents.remove(contentHash);
    }
}
