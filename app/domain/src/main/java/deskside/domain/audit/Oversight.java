package deskside.domain.audit;

/** What supervisors ask of the hub; needs the line. Calls block until answered, failed or timed out; safe for all threads. */
public interface Oversight {

    /** @param reason kept in the audit; @param inClear for administrators only */
    Result<Evidence> evidence(String conversationId, String reason, boolean inClear);

    /** What came of it. */
    sealed interface Result<T> {

        record Done<T>(T value) implements Result<T> {
        }

        /** @param reason a stored {@link deskside.domain.sync.Reason} or the hub's own sentence */
        record Failed<T>(String reason) implements Result<T> {
        }
    }
}
