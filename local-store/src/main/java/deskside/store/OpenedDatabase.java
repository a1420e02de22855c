package deskside.store;

import deskside.domain.sync.StoreFailure;
import deskside.store.StoreUnavailable.Kind;
import deskside.store.db.CommittedEvents;
import deskside.store.db.Database;
import deskside.store.db.H2Outbox;
import deskside.store.db.Trouble;
import deskside.store.keys.KeyCheck;
import deskside.store.keys.KeyStore;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Opens the encrypted file with its key, and says which of the two is wrong when it does not open. */
final class OpenedDatabase {

    private OpenedDatabase() {
    }

    static Database in(DataFolder folder, KeyStore keys, String fileSystem) {
        var secret = secret(folder, keys);
        Database database;
        try {
            database = Database.open(folder.database(), fileSystem, secret);
        } catch (Database.SchemaIsNewer e) {
            throw new StoreUnavailable(Kind.NEWER_VERSION,
                    "The data in " + folder.databaseFile() + " was written by a newer Deskside: install that version.", e);
        } catch (RuntimeException e) {
            throw broken(folder, e);
        }
        try {
            // the rows that exist nowhere else: better known to be unreadable now than when they are to be sent
            new H2Outbox(database, new CommittedEvents()).pending();
            new KeyCheck(folder.keyCheck()).write(secret);
            return database;
        } catch (StoreFailure e) {
            database.close();
            throw broken(folder, e);
        } catch (IOException e) {
            database.close();
            throw DataFolder.unavailable(folder.database().getParent(), e);
        }
    }

    private static byte[] secret(DataFolder folder, KeyStore keys) {
        try {
            var known = keys.secret();
            if (known.isEmpty() && Files.exists(folder.databaseFile())) {
                throw new StoreUnavailable(Kind.WRONG_KEY, "The key of the data in " + folder.databaseFile()
                        + " is missing: put it back, or set the data aside and load it anew from the hub.");
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
                + ": put the right key back, or set the data aside and load it anew from the hub.";
        return cause == null ? new StoreUnavailable(Kind.WRONG_KEY, message) : new StoreUnavailable(Kind.WRONG_KEY, message, cause);
    }

    private static StoreUnavailable broken(DataFolder folder, RuntimeException e) {
        return switch (Trouble.of(e)) {
            case DISK_FULL, NOT_WRITABLE -> DataFolder.unavailable(folder.database().getParent(), e);
            case DAMAGED, OTHER -> new StoreUnavailable(Kind.DAMAGED, "The data file " + folder.databaseFile()
                    + " is damaged: set it aside (it is kept, unsent messages may be in it) and what the hub has is loaded anew.", e);
        };
    }
}
