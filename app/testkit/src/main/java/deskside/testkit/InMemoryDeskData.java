package deskside.testkit;

import deskside.domain.sync.DeskData;

/** Only remembers that it was asked: what it stands for is in memory anyway. */
public final class InMemoryDeskData implements DeskData {

    private volatile boolean wiped;

    @Override
    public void wipe() {
        wiped = true;
    }

    @Override
    public boolean isWiped() {
        return wiped;
    }
}
