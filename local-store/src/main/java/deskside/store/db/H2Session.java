package deskside.store.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import deskside.domain.people.Account;
import deskside.domain.people.Session;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who signed in last, in the file. */
public final class H2Session implements Session {

    private static final String ACCOUNT = "account";

    private final Database database;
    /** Every suggestion asks. Null until somebody is known to have signed in. */
    private volatile @Nullable Account known;

    public H2Session(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> account() {
        var account = known;
        return account != null ? Optional.of(account) : database.write(this::read);
    }

    @Override
    public void remember(Account account) {
        database.write(handle -> {
            DeskFacts.put(handle, ACCOUNT, new String(Json.write(account), UTF_8));
            return account;
        }, written -> known = written);
    }

    @Override
    public void forget() {
        database.write(handle -> {
            DeskFacts.remove(handle, ACCOUNT);
            return handle;
        }, _ -> known = null);
    }

    /** The id of who sits here; blank when nobody does. */
    static String accountId(Handle handle) {
        return DeskFacts.get(handle, ACCOUNT).map(json -> Json.read(json.getBytes(UTF_8), Account.class).id()).orElse("");
    }

    /** On the writing thread, so that nothing is written between reading and keeping. */
    private Optional<Account> read(Handle handle) {
        var account = DeskFacts.get(handle, ACCOUNT).map(json -> Json.read(json.getBytes(UTF_8), Account.class));
        account.ifPresent(it -> known = it);
        return account;
    }
}
