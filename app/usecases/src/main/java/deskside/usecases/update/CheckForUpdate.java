package deskside.usecases.update;

import deskside.domain.update.ProgramNumber;
import deskside.domain.update.Release;
import deskside.domain.update.ReleaseSource;
import deskside.domain.update.UpdateFolder;
import deskside.usecases.update.UpdateState.Refusal;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import java.util.function.IntSupplier;

/** Asks the publisher for the newest version. Believes only what is signed, and nothing that is older than what was signed before. */
public final class CheckForUpdate {

    private final ReleaseSource source;
    private final UpdateFolder folder;
    private final List<PublicKey> keys;
    private final ProgramNumber installed;
    private final String system;
    private final IntSupplier waiting;

    /**
     * @param system  as in a {@link Release}
     * @param waiting how many items of the queue have not been sent
     */
    public CheckForUpdate(ReleaseSource source, UpdateFolder folder, List<PublicKey> keys, ProgramNumber installed, String system, IntSupplier waiting) {
        this.source = source;
        this.folder = folder;
        this.keys = List.copyOf(keys);
        this.installed = installed;
        this.system = system;
        this.waiting = waiting;
    }

    /** Blocks on the network. {@link UpdateState.Unknown} when nobody can be asked. */
    public UpdateState check() {
        byte[] manifest;
        try {
            manifest = source.manifest();
        } catch (IOException _) {
            // offline is a usual state of a desk, not a trouble
            return new UpdateState.Unknown();
        }
        try {
            return judged(SignedManifest.read(manifest, keys));
        } catch (SignedManifest.NotSigned _) {
            return new UpdateState.Refused(Refusal.WRONG_SIGNATURE);
        } catch (SignedManifest.Malformed _) {
            return new UpdateState.Refused(Refusal.MALFORMED);
        }
    }

    private UpdateState judged(Release release) {
        var offered = release.version();
        var highest = folder.highestSeen().filter(seen -> seen.isNewerThan(installed)).orElse(installed);
        if (highest.isNewerThan(offered)) {
            return new UpdateState.Refused(Refusal.OLDER);
        }
        if (!offered.isNewerThan(installed)) {
            return new UpdateState.Newest(installed);
        }
        var made = release.packageFor(system);
        if (made.isEmpty()) {
            return new UpdateState.Refused(Refusal.NO_PACKAGE);
        }
        try {
            folder.remember(offered);
        } catch (IOException _) {
            return new UpdateState.Refused(Refusal.NOT_WRITABLE);
        }
        return new UpdateState.Available(release, release.floor().isNewerThan(installed), waiting.getAsInt());
    }
}
