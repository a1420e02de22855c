package deskside.testkit;

import deskside.domain.assist.ModelStore;
import java.util.Optional;

/** Keeps nothing: each engine is trained anew, from the few examples of a test. */
public final class NoModelStore implements ModelStore {

    @Override
    public Optional<byte[]> find(String key) {
        return Optional.empty();
    }

    @Override
    public void save(String family, String key, byte[] model) {
        // the next engine is trained anew
    }
}
