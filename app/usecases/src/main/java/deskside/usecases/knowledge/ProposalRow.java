package deskside.usecases.knowledge;

import deskside.usecases.knowledge.TextDifference.Segment;
import java.time.Instant;
import java.util.List;

/**
 * A proposal as it is shown.
 *
 * @param proposedBy by name
 * @param note       of the reviewer, or why the hub did not take it; may be blank
 */
public record ProposalRow(
        String id, String articleId, String title, List<Segment> difference, String reason, String proposedBy, Instant proposedAt, Status status,
        String note, Right right) {

    public enum Status { QUEUED, AWAITING_REVIEW, ACCEPTED, REFUSED, NOT_TAKEN }

    /** Whether the person at this desk may decide about it, and if not, why. */
    public enum Right { YES, NOT_SUPERVISOR, OWN, DECIDED }
}
