package deskside.domain;

/** Makes ids. Injected, so that everything can run in simulation. Safe for all threads. */
@FunctionalInterface
public interface Ids {

    /** A new id, time-ordered (UUIDv7) in production. */
    String next();
}
