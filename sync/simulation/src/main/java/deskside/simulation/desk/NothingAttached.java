package deskside.simulation.desk;

import deskside.domain.attachment.Attachments;
import java.util.Optional;

/** People in the simulation send words only. */
final class NothingAttached implements Attachments {

    @Override
    public void keep(String contentHash, byte[] content) {
        throw new IllegalStateException("nobody here attaches anything");
    }

    @Override
    public Optional<byte[]> find(String contentHash) {
        return Optional.empty();
    }
}
