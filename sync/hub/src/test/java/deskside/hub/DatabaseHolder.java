package deskside.hub;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/** A process of its own that holds a database open until it is ended. */
final class DatabaseHolder {

    private DatabaseHolder() {
    }

    public static void main(String[] arguments) throws Exception {
        try (var connection = DriverManager.getConnection(arguments[0], "hub", "")) {
            new PrintStream(new FileOutputStream(FileDescriptor.out), true).println(connection.isClosed() ? "closed" : "open");
            new CountDownLatch(1).await();
        }
    }
}
