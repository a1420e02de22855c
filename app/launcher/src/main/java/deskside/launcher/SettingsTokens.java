package deskside.launcher;

import deskside.domain.Settings;
import deskside.sync.engine.TokenStore;
import java.util.Optional;

/** Keeps the hub's token in the desk's encrypted store, so that a desk that starts offline is still signed in when the hub returns. */
final class SettingsTokens implements TokenStore {

    private static final String TOKEN = "hub.token";
    /** In no account id and in no token. */
    private static final String SEPARATOR = "\n";

    private final Settings settings;

    SettingsTokens(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Token> load() {
        return settings.get(TOKEN).map(kept -> kept.split(SEPARATOR, 2)).filter(parts -> parts.length == 2)
                .map(parts -> new Token(parts[0], parts[1]));
    }

    @Override
    public void save(Token token) {
        settings.put(TOKEN, token.accountId() + SEPARATOR + token.value());
    }

    @Override
    public void forget() {
        settings.put(TOKEN, "");
    }
}
