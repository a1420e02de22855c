package deskside.domain.assist;

import java.util.Optional;

/** Keeps trained models of this desk. They are derived data: losing one costs a training run only. Calls block; safe for all threads. */
public interface ModelStore {

    /** @param key names what the model was made from (a hash), so that a stale one is never found */
    Optional<byte[]> find(String key);

    /** Replaces the models of the same {@code family}. A disk that refuses is logged, not thrown: the model lives on in memory. */
    void save(String family, String key, byte[] model);
}
