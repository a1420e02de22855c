package deskside.simulation.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All tables of one database in memory, to be copied and set back as a whole. One thread at a time; failures are bugs. */
final class Tables implements AutoCloseable {

    private final Connection connection;

    /** What was in the tables at some moment. */
    record Copy(List<Rows> tables) {
    }

    private record Rows(String table, List<String> columns, List<Object[]> rows) {
    }

    Tables(String url, String user) {
        try {
            connection = DriverManager.getConnection(url, user, "");
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + url, e);
        }
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Copy copy() {
        try {
            var all = new ArrayList<Rows>();
            for (var table : names()) {
                all.add(rows(table));
            }
            return new Copy(List.copyOf(all));
        } catch (SQLException e) {
            throw new IllegalStateException("the tables were not read", e);
        }
    }

    /** The copy's rows, and no others, are in the tables afterwards. */
    void setBack(Copy copy) {
        try {
            execute("set referential_integrity false");
            for (var rows : copy.tables()) {
                execute("truncate table " + rows.table() + " restart identity");
                if (!rows.rows().isEmpty()) {
                    insert(rows);
                }
            }
            execute("set referential_integrity true");
        } catch (SQLException e) {
            throw new IllegalStateException("the tables were not set back", e);
        }
    }

    private List<String> names() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement(); var row = statement.executeQuery("""
                select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
                order by table_name""")) {
            while (row.next()) {
                if (!row.getString(1).toLowerCase(Locale.ROOT).startsWith("flyway")) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private Rows rows(String table) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select * from " + table)) {
            var columns = new ArrayList<String>();
            for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
            }
            var rows = new ArrayList<Object[]>();
            while (row.next()) {
                var values = new Object[columns.size()];
                for (var i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
            return new Rows(table, columns, rows);
        }
    }

    private void insert(Rows rows) throws SQLException {
        var marks = String.join(", ", rows.columns().stream().map(_ -> "?").toList());
        try (var insert = connection.prepareStatement("insert into " + rows.table() + " (" + String.join(", ", rows.columns())
                + ") overriding system value values (" + marks + ")")) {
            for (var values : rows.rows()) {
                for (var i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        if (rows.columns().contains("PLACE")) {
            var place = rows.columns().indexOf("PLACE");
            var highest = rows.rows().stream().mapToLong(values -> ((Number) values[place]).longValue()).max().orElse(0);
            execute("alter table " + rows.table() + " alter column place restart with " + (highest + 1));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection was not closed", e);
        }
    }
}
