package deskside.sync.engine;

import java.util.Optional;

/** Where the hub's token is kept between two starts: the system's key store, never a plain file. Calls may block; safe for all threads. */
public interface TokenStore {

    Optional<Token> load();

    void save(Token token);

    /** Does nothing when there is none. */
    void forget();

    /**
     * A token, and whose it is. The two stay together, for the desk's data may come back from a backup of another day while the key store
     * does not: with a token alone, one person's commands would then be done in another one's name.
     */
    record Token(String accountId, String value) {

        @Override
        public String toString() {
            return "token of " + accountId;
        }
    }
}
