package deskside.domain.assist;

import java.util.List;
import java.util.Optional;

/**
 * The models of this desk, so that an earlier one can serve again. They may be made from customers' messages: whoever keeps them keeps them
 * like messages. Calls block; safe for all threads.
 */
public interface ModelVersions {

    /** Newest first. */
    List<ModelVersion> of(String family);

    /** Empty when it was damaged or removed; that is logged. */
    Optional<byte[]> read(ModelVersion version);

    /** A disk that refuses is logged, not thrown: the model lives on in memory and is gone with the next start. */
    void keep(ModelVersion version, byte[] model);

    void remove(ModelVersion version);
}
