package deskside.store.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import deskside.domain.people.Account;
import deskside.domain.people.Session;
import java.util.Optional;

/** Who signed in last, in the file. */
public final class H2Session implements Session {

    private static final String ACCOUNT = "account";

    private final Database database;

    public H2Session(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> account() {
        return database.read(handle -> DeskFacts.get(handle, ACCOUNT)).map(json -> Json.read(json.getBytes(UTF_8), Account.class));
    }

    @Override
    public void remember(Account account) {
        database.write(handle -> {
            DeskFacts.put(handle, ACCOUNT, new String(Json.write(account), UTF_8));
            return account;
        });
    }
}
