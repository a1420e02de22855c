package deskside.simulation.desk;

import deskside.sync.engine.TokenStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The system's key store of one desk's computer. */
final class KeptToken implements TokenStore {

    private @Nullable String token;

    @Override
    public Optional<String> load() {
        return Optional.ofNullable(token);
    }

    @Override
    public void save(String newToken) {
        token = newToken;
    }

    @Override
    public void forget() {
        token = null;
    }
}
