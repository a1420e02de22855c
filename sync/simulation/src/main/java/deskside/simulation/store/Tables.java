package deskside.simulation.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All tables of one database in memory, to be copied and set back as a whole. That takes nothing but deletes and inserts: after any statement that
 * changes the schema or a setting, H2 parses and plans everything anew. One thread at a time; failures are bugs.
 */
final class Tables implements AutoCloseable {

    private final Connection connection;
    private @Nullable List<String> names;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

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

    /** The copy's rows, and no others, are in the tables afterwards. Numbers that a table gives by itself go on from where they are. */
    void setBack(Copy copy) {
        try {
            for (var rows : copy.tables().reversed()) {
                prepared("delete from " + rows.table()).executeUpdate();
            }
            for (var rows : copy.tables()) {
                if (!rows.rows().isEmpty()) {
                    insert(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables were not set back", e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Those that others refer to come first. */
    private List<String> names() throws SQLException {
        if (names == null) {
            var left = allNames();
            var references = references();
            var ordered = new ArrayList<String>();
            while (!left.isEmpty()) {
                var next = left.stream().filter(table -> left.stream().noneMatch(other -> !other.equals(table) && references.contains(table + ">" + other))).toList();
                if (next.isEmpty()) {
                    throw new IllegalStateException("these tables refer to each other in a circle: " + left);
                }
                ordered.addAll(next);
                left.removeAll(next);
            }
            names = List.copyOf(ordered);
        }
        return names;
    }

    private Set<String> references() throws SQLException {
        var references = new HashSet<String>();
        try (var statement = connection.createStatement(); var row = statement.executeQuery("""
                select c.table_name, u.table_name from information_schema.referential_constraints r
                join information_schema.table_constraints c on c.constraint_name = r.constraint_name
                join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name""")) {
            while (row.next()) {
                references.add(row.getString(1) + ">" + row.getString(2));
            }
        }
        return references;
    }

    private List<String> allNames() throws SQLException {
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
        var insert = prepared("insert into " + rows.table() + " (" + String.join(", ", rows.columns()) + ") overriding system value values (" + marks + ")");
        for (var values : rows.rows()) {
            for (var i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
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
