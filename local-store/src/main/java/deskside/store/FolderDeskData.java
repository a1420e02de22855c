package deskside.store;

import deskside.domain.sync.DeskData;
import deskside.domain.sync.Replica;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreFailure;
import deskside.store.db.AllRows;
import deskside.store.db.CommittedEvents;
import deskside.store.db.Database;
import deskside.store.db.OutboxJournal;
import deskside.store.keys.KeyStore;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes a desk's folder in an order in which no stop leaves something readable: first the mark that all of it has to go, then the key, then
 * the rows that the running program would still show; the files go when it closes, or at the next start.
 */
final class FolderDeskData implements DeskData {

    private static final Logger LOG = LoggerFactory.getLogger(FolderDeskData.class);

    private final DataFolder folder;
    private final KeyStore keys;
    private final Database database;
    private final OutboxJournal journal;
    private final Replica replica;
    private final CommittedEvents events;

    FolderDeskData(DataFolder folder, KeyStore keys, Database database, OutboxJournal journal, Replica replica, CommittedEvents events) {
        this.folder = folder;
        this.keys = keys;
        this.database = database;
        this.journal = journal;
        this.replica = replica;
        this.events = events;
    }

    @Override
    public void wipe() {
        try {
            folder.markForRemoval();
            keys.destroy();
        } catch (IOException e) {
            throw new StoreFailure("the data folder cannot be removed: " + e.getMessage(), e);
        }
        replica.reset();
        AllRows.remove(database, journal);
        events.publish(new StoreEvent.OutboxChanged(Set.of()));
        LOG.warn("The data of this desk were removed");
    }

    @Override
    public boolean isWiped() {
        return folder.isMarkedForRemoval();
    }
}
