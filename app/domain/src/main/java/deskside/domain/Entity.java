package deskside.domain;

/** Everything that the hub owns and a desk keeps a copy of. The list of types is {@code deskside.domain.sync.EntityType}. */
public interface Entity {

    /** Unique within the type. */
    String id();

    /** Grows with every change at the hub, starting at 1; of two copies the one with the higher version is newer. */
    long version();
}
