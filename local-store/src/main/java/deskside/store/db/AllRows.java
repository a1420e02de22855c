package deskside.store.db;

import deskside.domain.sync.EntityType;

/** Everything in the tables and in the journal of the outbox. */
public final class AllRows {

    private AllRows() {
    }

    /** The tables are there as before, and empty, but for what the search index has still to forget. */
    public static void remove(Database database, OutboxJournal journal) {
        database.write(handle -> {
            var tables = handle.createQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' and table_name not in ('flyway_schema_history', 'INDEX_QUEUE')""")
                    .mapTo(String.class).list();
            tables.forEach(table -> handle.execute("delete from \"" + table + "\""));
            journal.forgetAll();
            for (var type : EntityType.values()) {
                EntityTables.of(type).forgetParsed();
            }
            return tables;
        });
    }
}
