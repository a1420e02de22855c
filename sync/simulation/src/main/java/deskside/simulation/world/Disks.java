package deskside.simulation.world;

import deskside.simulation.hub.ShopBase;
import deskside.simulation.store.DeskDisk;
import deskside.simulation.store.HubDisk;
import java.util.List;
import java.util.stream.Stream;

/** The tables that one thread's worlds take turns on: making them takes a thousand times as long as emptying them. */
public final class Disks implements AutoCloseable {

    private final HubDisk hub = new HubDisk(ShopBase::fill);
    private final List<DeskDisk> desks;

    public Disks(int desks) {
        this.desks = Stream.generate(DeskDisk::new).limit(desks).toList();
    }

    HubDisk hub() {
        return hub;
    }

    DeskDisk desk(int index) {
        return desks.get(index);
    }

    void clear() {
        hub.clear();
        desks.forEach(DeskDisk::clear);
    }

    @Override
    public void close() {
        desks.forEach(DeskDisk::close);
        hub.close();
    }
}
