package deskside.usecases.update;

import deskside.domain.update.Release;
import deskside.domain.update.ReleaseSource;
import deskside.domain.update.UpdateFolder;
import deskside.usecases.update.UpdateState.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fetches the package of a release and keeps it only when length and hash are as signed. */
public final class DownloadUpdate {

    private final ReleaseSource source;
    private final UpdateFolder folder;
    private final String system;

    /** @param system as in a {@link Release} */
    public DownloadUpdate(ReleaseSource source, UpdateFolder folder, String system) {
        this.source = source;
        this.folder = folder;
        this.system = system;
    }

    /** Blocks on network and disk. What was fetched before, and is still as signed, is not fetched again. */
    public UpdateState download(Release release) {
        var wanted = release.packageFor(system);
        if (wanted.isEmpty()) {
            return new UpdateState.Refused(Refusal.NO_PACKAGE);
        }
        var made = wanted.get();
        try {
            var before = folder.received(made.fileName());
            if (before.isPresent() && isAsSigned(before.get(), made)) {
                return new UpdateState.Ready(release, before.get());
            }
            return new UpdateState.Ready(release, folder.receive(made.fileName(), made.bytes(), out -> fill(made, out)));
        } catch (NotAsSigned _) {
            return new UpdateState.Refused(Refusal.DAMAGED);
        } catch (UpdateFolder.NoRoom _) {
            return new UpdateState.Refused(Refusal.DISK_FULL);
        } catch (ReleaseSource.TargetFailed _) {
            return new UpdateState.Refused(Refusal.NOT_WRITABLE);
        } catch (IOException _) {
            return new UpdateState.Refused(Refusal.BROKEN_OFF);
        }
    }

    private void fill(Release.Package made, OutputStream out) throws IOException {
        var counted = new Counted(out);
        source.download(made.address(), made.bytes(), counted);
        if (counted.bytes != made.bytes() || !counted.hash().equals(made.sha256())) {
            throw new NotAsSigned();
        }
    }

    private static boolean isAsSigned(Path file, Release.Package made) throws IOException {
        if (Files.size(file) != made.bytes()) {
            return false;
        }
        var counted = new Counted(OutputStream.nullOutputStream());
        Files.copy(file, counted);
        return counted.hash().equals(made.sha256());
    }

    /** Length and hash of what passes. */
    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest;
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int count) throws IOException {
            out.write(some, from, count);
            digest.update(some, from, count);
            bytes += count;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static final class NotAsSigned extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
