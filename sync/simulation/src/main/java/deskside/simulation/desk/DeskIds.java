package deskside.simulation.desk;

import deskside.domain.Ids;

/** One desk's ids: of the form of a UUIDv7, never the same twice, not even after a restart. */
final class DeskIds implements Ids {

    private final int desk;
    private long count;
    private String last = "";

    DeskIds(int desk) {
        this.desk = desk;
    }

    @Override
    public String next() {
        last = "%08x-%04x-7000-8000-%012x".formatted(++count >>> 16, count & 0xffff, desk);
        return last;
    }

    void beginAnew() {
        count = 0;
    }

    /** What {@link #next} gave last. */
    String last() {
        return last;
    }
}
