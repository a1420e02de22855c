package deskside.usecases.session;

import deskside.domain.sync.SignOut;

/** Signs out. Whoever asks has told the person what waits: it stays, and goes when the same person signs in again. Blocks for a moment. */
public final class LeaveDesk {

    private final SignOut signOut;

    public LeaveDesk(SignOut signOut) {
        this.signOut = signOut;
    }

    public void leave() {
        signOut.signOut();
    }
}
