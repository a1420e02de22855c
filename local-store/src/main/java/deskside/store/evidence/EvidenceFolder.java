package deskside.store.evidence;

import deskside.domain.audit.Evidence;
import deskside.domain.audit.EvidencePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Packs in one folder of the person, a new file for each export. Safe for all threads. */
public final class EvidenceFolder implements EvidencePacks {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final ZoneId zone;

    /** @param folder made when it is needed; @param zone that times are told in */
    public EvidenceFolder(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    @Override
    public Path write(Evidence evidence) throws IOException {
        Files.createDirectories(folder);
        // an id is the gateway's and may hold anything that a file name must not
        var id = evidence.conversation().id().replaceAll("[^A-Za-z0-9._-]", "_");
        var file = folder.resolve("evidence-" + id + "-" + STAMP.format(evidence.exportedAt().atZone(zone)) + ".zip");
        EvidencePack.write(evidence, file, zone);
        return file;
    }
}
