package deskside.domain.audit;

import java.io.IOException;
import java.nio.file.Path;

/** Where exported evidence goes. Blocks; safe for all threads. */
public interface EvidencePacks {

    /** @return the new file */
    Path write(Evidence evidence) throws IOException;
}
