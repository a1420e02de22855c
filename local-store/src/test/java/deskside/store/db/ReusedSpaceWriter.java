package deskside.store.db;

import java.sql.DriverManager;

/** Fills a database until it reuses space of its file, commits some rows more and halts without closing anything. */
final class ReusedSpaceWriter {

    static final int FIRST_LATE = 1_000;
    static final int LATE = 20;
    private static final int ROUNDS = 40;
    private static final int ROWS = 500;

    private ReusedSpaceWriter() {
    }

    /** The database's address. */
    public static void main(String[] arguments) throws Exception {
        var connection = DriverManager.getConnection(arguments[0], "desk", "secret secret");
        var statement = connection.createStatement();
        statement.execute("create table t(id int primary key, b varchar)");
        connection.setAutoCommit(false);
        for (var round = 0; round < ROUNDS; round++) {
            for (var id = 0; id < ROWS; id++) {
                statement.execute("merge into t values(" + id + ", '" + "x".repeat(300) + round + "')");
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
        for (var id = FIRST_LATE; id < FIRST_LATE + LATE; id++) {
            statement.execute("insert into t values(" + id + ", 'acknowledged')");
        }
        Runtime.getRuntime().halt(0);
    }
}
