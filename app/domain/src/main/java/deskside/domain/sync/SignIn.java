package deskside.domain.sync;

import deskside.domain.people.Account;

/** Signing in at a hub. Blocks on the network; safe for all threads. */
public interface SignIn {

    /** @param hub address such as {@code https://desk.example.com}; plain http only to loopback */
    Result signIn(String hub, String login, String password);

    /** What came of it. */
    sealed interface Result {

        record SignedIn(Account account) implements Result {
        }

        record WrongPassword() implements Result {
        }

        /** @param reason a stored {@link Reason}: says what to do */
        record Unreachable(String reason) implements Result {
        }
    }
}
