package deskside.sync.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A key store that lasts as long as the test. */
final class TestTokens implements TokenStore {

    private final AtomicReference<String> token = new AtomicReference<>();

    TestTokens(String token) {
        this.token.set(token);
    }

    @Override
    public Optional<String> load() {
        return Optional.ofNullable(token.get());
    }

    @Override
    public void save(String newToken) {
        token.set(newToken);
    }

    @Override
    public void forget() {
        token.set(null);
    }
}
