package deskside.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Writes rows into an H2 database with its default write delay and says of each, after its commit, that it is safe. */
final class DelayedWriter {

    private DelayedWriter() {
    }

    public static void main(String[] args) throws SQLException {
        var acknowledge = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        try (var connection = DriverManager.getConnection(url(Path.of(args[0]))); var statement = connection.createStatement()) {
            statement.execute("create table acknowledged (id int primary key)");
            for (var id = 1; ; id++) {
                statement.execute("insert into acknowledged values (" + id + ")");
                acknowledge.println("row " + id);
            }
        }
    }

    static int count(Path file) {
        try (var connection = DriverManager.getConnection(url(file)); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from acknowledged")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException _) {
            // even the table is gone
            return 0;
        }
    }

    private static String url(Path file) {
        return "jdbc:h2:async:" + file.toAbsolutePath();
    }
}
