package deskside.store.db;

import java.util.SortedMap;

/** Runs before the tables of data that exist are changed. The file is closed meanwhile. */
@FunctionalInterface
public interface BeforeMigration {

    /**
     * What it throws keeps the tables as they are.
     *
     * @param fromVersion of the tables
     * @param rows        how many each table has
     */
    void run(String fromVersion, SortedMap<String, Long> rows);
}
