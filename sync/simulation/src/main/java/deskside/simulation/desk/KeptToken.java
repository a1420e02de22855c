package deskside.simulation.desk;

import deskside.sync.engine.TokenStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The system's key store of one desk's computer. */
final class KeptToken implements TokenStore {

    private @Nullable Token token;

    @Override
    public Optional<Token> load() {
        return Optional.ofNullable(token);
    }

    @Override
    public void save(Token newToken) {
        token = newToken;
    }

    @Override
    public void forget() {
        token = null;
    }
}
