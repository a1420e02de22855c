package deskside.launcher;

import deskside.domain.Settings;
import deskside.sync.engine.TokenStore;
import java.util.Optional;

/** Keeps the hub's token in the desk's encrypted store, so that a desk that starts offline is still signed in when the hub returns. */
final class SettingsTokens implements TokenStore {

    private static final String TOKEN = "hub.token";

    private final Settings settings;

    SettingsTokens(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> load() {
        return settings.get(TOKEN).filter(token -> !token.isBlank());
    }

    @Override
    public void save(String token) {
        settings.put(TOKEN, token);
    }

    @Override
    public void forget() {
        settings.put(TOKEN, "");
    }
}
