package deskside.hub.access;

import deskside.domain.people.Account;
import deskside.domain.people.Right;
import deskside.hub.problem.Refused;
import java.time.Instant;

/** A desk that is signed in. */
public record DeskSession(Account account, String deviceId, Instant expiresAt) {

    /** Whether the account may act in the conversations of others. */
    public boolean leads() {
        return may(Right.LEAD);
    }

    public boolean may(Right right) {
        return account.role().may(right);
    }

    /** @throws Refused when the account has not the right */
    public void require(Right right) {
        if (!may(right)) {
            throw Refused.forbidden("Your role does not allow that: ask a supervisor or an administrator");
        }
    }

    /** @throws Refused when the request names another device than the one that signed in */
    public void requireDevice(String wanted) {
        if (!deviceId.equals(wanted)) {
            throw Refused.forbidden("This sign-in belongs to another device: sign in on this one");
        }
    }
}
