package deskside.store.db;

import deskside.domain.sync.StoreFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.core.JacksonException;

/** Tells from an exception of the database or the disk what is wrong, and says it to a person. */
public enum Trouble {
    DISK_FULL("The disk is full, so nothing was saved: free some space and try again."),
    DAMAGED("The desk's data file is damaged: close Deskside and run 'deskside recover'; what waits to be sent is kept, all else is loaded anew."),
    NOT_WRITABLE("The desk's data folder cannot be written, so nothing was saved: check its permissions and try again."),
    OTHER("The desk's data could not be read or saved: check the disk, then close Deskside and open it again.");

    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.FILE_ENCRYPTION_ERROR_1,
            ErrorCode.DESERIALIZATION_FAILED_1, ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1, ErrorCode.GENERAL_ERROR_1,
            ErrorCode.WRONG_USER_OR_PASSWORD);

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    public static Trouble of(Throwable e) {
        if (any(e, Trouble::saysDiskFull)) {
            return DISK_FULL;
        }
        if (any(e, x -> x instanceof AccessDeniedException || x instanceof ReadOnlyFileSystemException || code(x) == ErrorCode.DATABASE_IS_READ_ONLY)) {
            return NOT_WRITABLE;
        }
        return any(e, x -> DAMAGE.contains(code(x)) || x instanceof DamagedRow || x instanceof JacksonException || x instanceof MVStoreException) ? DAMAGED : OTHER;
    }

    /** Failures of disk and database become a {@link StoreFailure}; bugs stay what they are. */
    static RuntimeException translated(RuntimeException e) {
        var environment = e instanceof JdbiException || e instanceof JacksonException || e instanceof MVStoreException
                || e instanceof DamagedRow || e instanceof UncheckedIOException;
        return environment ? new StoreFailure(of(e).sentence, e) : e;
    }

    /** What a new connection meets while this very process still holds the file: the file's lock, or the database that is about to let go of it. */
    static boolean isStillClosing(Throwable e) {
        return any(e, x -> x instanceof OverlappingFileLockException || code(x) == ErrorCode.DATABASE_IS_CLOSED);
    }

    private static boolean saysDiskFull(Throwable e) {
        var message = (e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : "" + e.getMessage()).toLowerCase(Locale.ROOT);
        return (e instanceof IOException || e instanceof SQLException || e instanceof MVStoreException)
                && (message.contains("no space left") || message.contains("not enough space") || message.contains("disk quota exceeded"));
    }

    private static int code(Throwable e) {
        return e instanceof SQLException sql ? sql.getErrorCode() : 0;
    }

    private static boolean any(Throwable e, Predicate<Throwable> test) {
        return Stream.<Throwable>iterate(e, x -> x != null, Throwable::getCause).limit(20).anyMatch(test);
    }
}
