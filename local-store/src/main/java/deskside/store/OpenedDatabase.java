package deskside.store;

import deskside.domain.sync.StoreFailure;
import deskside.store.StoreUnavailable.Kind;
import deskside.store.db.Database;
import deskside.store.db.OutboxJournal;
import deskside.store.db.OutboxRecovery;
import deskside.store.db.RowSeal;
import deskside.store.db.Trouble;
import deskside.store.journal.Journal;
import deskside.store.journal.JournalFile;
import deskside.store.keys.KeyCheck;
import deskside.store.keys.KeyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the encrypted file with its key and the journal beside it, and says which of them is wrong when it does not open.
 *
 * @param recovered what the journal brought back
 */
record OpenedDatabase(Database database, OutboxJournal journal, RowSeal seal, OutboxRecovery recovered) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedDatabase.class);

    static OpenedDatabase in(DataFolder folder, KeyStore keys, String fileSystem) {
        var secret = secret(folder, keys);
        Database database;
        try {
            database = Database.open(folder.database(), fileSystem, secret, new MigrationBackup(folder, secret, InstantSource.system()));
        } catch (Database.SchemaIsNewer e) {
            throw new StoreUnavailable(Kind.NEWER_VERSION,
                    "The data in " + folder.databaseFile() + " was written by a newer Deskside: install that version.", e);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw broken(folder, e);
        }
        OutboxJournal journal = null;
        try {
            journal = journal(folder, secret);
            var seal = new RowSeal(secret);
            // the rows that exist nowhere else: better known to be damaged now than when they are to be sent
            var recovered = OutboxRecovery.run(database, journal, seal);
            if (!recovered.isNothing()) {
                LOG.warn("the outbox was completed from its journal: {}", recovered);
            }
            new KeyCheck(folder.keyCheck()).write(secret);
            return new OpenedDatabase(database, journal, seal, recovered);
        } catch (StoreFailure e) {
            close(database, journal);
            throw broken(folder, e);
        } catch (IOException e) {
            close(database, journal);
            throw DataFolder.unavailable(folder.database().getParent(), e);
        }
    }

    private static OutboxJournal journal(DataFolder folder, byte[] secret) throws IOException {
        var journal = Journal.open(new JournalFile(folder.journal()), secret);
        if (journal.damaged() > 0) {
            LOG.warn("the journal of the outbox was damaged in {} places; it is kept beside, and what could be read counts", journal.damaged());
        }
        return new OutboxJournal(journal);
    }

    private static void close(Database database, @Nullable OutboxJournal journal) {
        database.close(journal == null ? () -> { } : journal::close);
    }

    private static byte[] secret(DataFolder folder, KeyStore keys) {
        try {
            var known = keys.secret();
            if (known.isEmpty() && Files.exists(folder.databaseFile())) {
                throw new StoreUnavailable(Kind.WRONG_KEY, "The key of the data in " + folder.databaseFile()
                        + " is missing: put it back, or run 'deskside recover' to begin anew with what the hub has.");
            }
            var secret = known.isPresent() ? known.get() : keys.create();
            if (Files.exists(folder.databaseFile()) && !new KeyCheck(folder.keyCheck()).fits(secret)) {
                throw wrongKey(folder, null);
            }
            return secret;
        } catch (IOException e) {
            throw Files.exists(folder.key()) ? wrongKey(folder, e) : DataFolder.unavailable(folder.database().getParent(), e);
        }
    }

    private static StoreUnavailable wrongKey(DataFolder folder, @Nullable IOException cause) {
        var message = "The key does not belong to the data in " + folder.databaseFile()
                + ": put the right key back, or run 'deskside recover' to begin anew with what the hub has.";
        return cause == null ? new StoreUnavailable(Kind.WRONG_KEY, message) : new StoreUnavailable(Kind.WRONG_KEY, message, cause);
    }

    private static StoreUnavailable broken(DataFolder folder, RuntimeException e) {
        return switch (Trouble.of(e)) {
            case DISK_FULL, NOT_WRITABLE -> DataFolder.unavailable(folder.database().getParent(), e);
            case DAMAGED, OTHER -> new StoreUnavailable(Kind.DAMAGED, "The data file " + folder.databaseFile()
                    + " is damaged: run 'deskside recover', which keeps it under another name; what waits to be sent comes back from the journal,"
                            + " all else from the hub.", e);
        };
    }

    void close() {
        close(database, journal);
    }
}
