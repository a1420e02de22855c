package deskside.hub.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failed statement means for its transaction, by its SQL state (ISO 9075; the classes are the same on H2 and PostgreSQL). */
enum SqlFailure {

    /** Another transaction was first: done again from its beginning it can succeed. */
    LOST_RACE,
    /** There is no database, or not enough of it, to talk to at the moment. Whether a commit was carried out is not known. */
    NO_DATABASE,
    /** A mistake of the program or of its data. */
    DEFECT;

    /** Unique violation, serialisation failure, deadlock and lock timeout of PostgreSQL, deadlock or lock timeout of H2. */
    private static final Set<String> RACES = Set.of("23505", "40001", "40P01", "55P03", "HYT00");
    /** PostgreSQL: statement timeout, shutdowns, no connections yet, connection killed for idling; H2: closed, broken. */
    private static final Set<String> GONE = Set.of("57014", "57P01", "57P02", "57P03", "25P03", "90067", "90098", "90121");

    static SqlFailure of(Throwable failure) {
        return sql(failure).map(SqlFailure::of).orElse(DEFECT);
    }

    private static SqlFailure of(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (RACES.contains(state)) {
            return LOST_RACE;
        }
        // 08: connection exceptions; 53: insufficient resources (disk, memory, connections)
        boolean gone = e instanceof SQLTransientConnectionException || e instanceof SQLNonTransientConnectionException
                || state.startsWith("08") || state.startsWith("53") || GONE.contains(state);
        return gone ? NO_DATABASE : DEFECT;
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
