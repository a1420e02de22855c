package deskside.sync.engine;

import java.util.Optional;

/** Where the hub's token is kept between two starts: the system's key store, never a plain file. Calls may block; safe for all threads. */
public interface TokenStore {

    Optional<String> load();

    void save(String token);

    /** Does nothing when there is none. */
    void forget();
}
