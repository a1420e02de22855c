package deskside.domain;

/** A running subscription; {@link #close()} ends it, may be called twice and from any thread. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
