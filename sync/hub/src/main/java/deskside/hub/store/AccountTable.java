package deskside.hub.store;

import deskside.domain.people.Account;
import deskside.domain.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who may sign in. */
public final class AccountTable {

    /** @param passwordHash Argon2id with salt and costs */
    public record Row(Account account, String passwordHash) {
    }

    private final Handle handle;

    AccountTable(Handle handle) {
        this.handle = handle;
    }

    public boolean isEmpty() {
        return handle.createQuery("select count(*) from account").mapTo(Long.class).one() == 0;
    }

    public void add(Account account, String passwordHash) {
        handle.createUpdate("insert into account (id, login, display_name, role, password_hash) values (:id, :login, :name, :role, :hash)")
                .bind("id", account.id()).bind("login", account.login()).bind("name", account.displayName())
                .bind("role", account.role().name()).bind("hash", passwordHash).execute();
    }

    public List<Account> all() {
        return handle.createQuery("select * from account").map((row, _) -> account(row)).list();
    }

    public Optional<Row> ofLogin(String login) {
        return handle.createQuery("select * from account where login = :login").bind("login", login)
                .map((row, _) -> new Row(account(row), row.getString("password_hash"))).findOne();
    }

    public Optional<Account> find(String id) {
        return handle.createQuery("select * from account where id = :id").bind("id", id).map((row, _) -> account(row)).findOne();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("id"), row.getString("login"), row.getString("display_name"), Role.valueOf(row.getString("role")));
    }
}
