package deskside.store.db;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Single facts about this desk, by name. Used within transactions. */
final class DeskFacts {

    private DeskFacts() {
    }

    static Optional<String> get(Handle handle, String name) {
        return handle.createQuery("select content from desk_fact where name = :name").bind("name", name).mapTo(String.class).findOne();
    }

    static void put(Handle handle, String name, String content) {
        handle.execute("merge into desk_fact (name, content) key (name) values (?, ?)", name, content);
    }

    static void remove(Handle handle, String name) {
        handle.execute("delete from desk_fact where name = ?", name);
    }
}
