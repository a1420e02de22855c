package deskside.usecases.oversight;

import deskside.domain.audit.Evidence;
import deskside.domain.audit.EvidencePacks;
import deskside.domain.audit.Oversight;
import deskside.domain.people.Right;
import deskside.domain.people.Session;
import java.io.IOException;
import java.nio.file.Path;

/** Exports a conversation, masked, into a file that proves itself. The hub decides whether the person may, records it, and must be reached. */
public final class ExportEvidence {

    private static final int LONGEST_REASON = 200;

    private final Oversight oversight;
    private final EvidencePacks packs;
    private final Session session;

    public ExportEvidence(Oversight oversight, EvidencePacks packs, Session session) {
        this.oversight = oversight;
        this.packs = packs;
        this.session = session;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Exported(Path file, int messages, int auditEntries) implements Outcome {
        }

        /** @param detail a stored {@link deskside.domain.sync.Reason}, the hub's or the disk's words; may be blank */
        record Refused(Refusal why, String detail) implements Outcome {
        }
    }

    /** Why there is no file. */
    public enum Refusal { NO_RIGHT, NO_REASON, HUB, DISK }

    /** Whether the person at this desk may. */
    public boolean isAllowed() {
        return session.account().filter(account -> account.role().may(Right.EXPORT_EVIDENCE)).isPresent();
    }

    public Outcome export(String conversationId, String reason) {
        if (!isAllowed()) {
            return new Outcome.Refused(Refusal.NO_RIGHT, "");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new Outcome.Refused(Refusal.NO_REASON, "");
        }
        return switch (oversight.evidence(conversationId, reason.strip(), false)) {
            case Oversight.Result.Failed<Evidence>(var why) -> new Outcome.Refused(Refusal.HUB, why);
            case Oversight.Result.Done<Evidence>(var evidence) -> written(evidence);
        };
    }

    private Outcome written(Evidence evidence) {
        try {
            return new Outcome.Exported(packs.write(evidence), evidence.messages().size(), evidence.audit().size());
        } catch (IOException e) {
            return new Outcome.Refused(Refusal.DISK, String.valueOf(e.getMessage()));
        }
    }
}
