package deskside.testkit;

import deskside.domain.people.Account;
import deskside.domain.people.Session;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Who sits at the desk of the test: nobody, until somebody is remembered. */
public final class InMemorySession implements Session {

    private final AtomicReference<@Nullable Account> account = new AtomicReference<>();

    @Override
    public Optional<Account> account() {
        return Optional.ofNullable(account.get());
    }

    @Override
    public void remember(Account newAccount) {
        account.set(newAccount);
    }

    @Override
    public void forget() {
        account.set(null);
    }
}
