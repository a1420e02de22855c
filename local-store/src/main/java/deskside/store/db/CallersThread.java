package deskside.store.db;

import java.util.function.Supplier;

/** Everything runs where it is called, on one connection: for one caller at a time, who is never interrupted. */
final class CallersThread implements DatabaseAccess {

    @Override
    public <T> T read(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void writeLater(Runnable work) {
        work.run();
    }

    @Override
    public void close(Runnable last) {
        last.run();
    }

    @Override
    public Object owner() {
        return this;
    }
}
