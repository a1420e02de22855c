package deskside.sync.engine;

import deskside.testkit.TestShop;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A key store that lasts as long as the test. */
final class TestTokens implements TokenStore {

    private final AtomicReference<@Nullable Token> token = new AtomicReference<>();

    /** With the test agent's token; null: nobody's. */
    TestTokens(@Nullable String value) {
        if (value != null) {
            token.set(new Token(TestShop.AGENT.id(), value));
        }
    }

    @Override
    public Optional<Token> load() {
        return Optional.ofNullable(token.get());
    }

    @Override
    public void save(Token newToken) {
        token.set(newToken);
    }

    @Override
    public void forget() {
        token.set(null);
    }
}
