package deskside.hub.store;

import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;

/** Says in one sentence why a database cannot be opened, without repeating its address: that may hold a password. */
final class OpenFailure {

    /** H2: opened by another process. */
    private static final int H2_IN_USE = 90020;

    private OpenFailure() {
    }

    static DatabaseUnavailable of(RuntimeException failure, String jdbcUrl) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                return new DatabaseUnavailable(
                        "The hub's database is in use by another program: end the other hub or give another database with --db", failure);
            }
        }
        var cause = failure instanceof HikariPool.PoolInitializationException && failure.getCause() != null ? failure.getCause() : failure;
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().lines().findFirst().orElse("");
        return new DatabaseUnavailable("The hub's database cannot be opened (" + message.replace(jdbcUrl, withoutParameters(jdbcUrl))
                + "): check " + advice(jdbcUrl), failure);
    }

    private static String advice(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:") ? "the address, the user and the password, and that the server runs"
                : "the address, the rights on its folder and the free space";
    }

    private static String withoutParameters(String jdbcUrl) {
        return jdbcUrl.split("[?;]", 2)[0];
    }
}
