package deskside.domain;

import java.util.Optional;

/** What this desk remembers of a person's choices (language, theme, sizes, hub address). Calls block; safe for all threads. */
public interface Settings {

    Optional<String> get(String key);

    void put(String key, String value);
}
