package deskside.launcher;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, once. Safe for all threads; later askers wait while it is being made. */
final class Later<T> implements Supplier<T> {

    private final Supplier<T> making;
    private volatile @Nullable T made;

    Later(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        var known = made;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            known = made;
            if (known == null) {
                known = making.get();
                made = known;
            }
            return known;
        }
    }
}
