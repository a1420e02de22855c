package deskside.domain.sync;

/** This desk was taken out of use: what it had goes to the hub, and nothing more can be queued at it. */
public final class DeskOutOfUse extends StoreFailure {

    private static final long serialVersionUID = 1L;

    public DeskOutOfUse() {
        super("This desk was taken out of use, nothing more can be queued at it: close Deskside");
    }
}
