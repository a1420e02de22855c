package deskside.store.keys;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the random 256-bit secret of one desk. The seam for the key stores of the operating systems; the store itself never learns where
 * the secret comes from.
 */
public interface KeyStore {

    /** Bytes of a secret. */
    int SECRET_LENGTH = 32;

    /** @return the secret that was made, empty when none has been made yet */
    Optional<byte[]> secret() throws IOException;

    /** Makes and keeps a new random secret; durable on return. @throws IOException also when there is one already */
    byte[] create() throws IOException;

    /** Makes what was encrypted with it unreadable for ever; durable on return. Does nothing when there is none. */
    void destroy() throws IOException;
}
