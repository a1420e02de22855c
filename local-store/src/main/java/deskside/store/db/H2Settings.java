package deskside.store.db;

import deskside.domain.Settings;
import java.util.Optional;

/** Settings in the file. */
public final class H2Settings implements Settings {

    private final Database database;

    public H2Settings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String key) {
        return database.read(handle -> handle.createQuery("select content from setting where name = :name")
                .bind("name", key).mapTo(String.class).findOne());
    }

    @Override
    public void put(String key, String value) {
        database.write(handle -> handle.execute("merge into setting (name, content) key (name) values (?, ?)", key, value));
    }
}
