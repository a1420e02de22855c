package deskside.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks entries one after the other: {@code hash = SHA-256(previousHash ‖ contentHash)}, {@code contentHash} = SHA-256 over all other fields, each
 * with its length before it, so that no two contents are written the same. The content hashes alone prove a chain without telling what is in it.
 * One thread at a time.
 */
public final class AuditChain {

    /** What is wrong with an entry. */
    public enum Fault {
        /** A number is missing or out of its order: entries were removed, inserted or moved. */
        SEQUENCE,
        /** It does not follow from the entry before. */
        LINK,
        /** It does not say any more what it said when it was recorded. */
        CONTENT,
        /** The chain ends elsewhere than the hub says, or than was noted before: entries were cut off, or the chain was made anew. */
        END
    }

    /** @param seq of the entry where it shows */
    public record Finding(long seq, Fault fault) {
    }

    private AuditHead last;

    /** @param before the end of what is known to be right; {@link AuditHead#EMPTY}: begins with the first entry */
    public AuditChain(AuditHead before) {
        this.last = before;
    }

    /** @return the first thing that is wrong, null if it all follows; after a fault the chain goes on from the entry as it is */
    public @Nullable Finding add(AuditEntry entry) {
        var fault = fault(entry);
        last = new AuditHead(entry.seq(), entry.hash());
        return fault == null ? null : new Finding(entry.seq(), fault);
    }

    private @Nullable Fault fault(AuditEntry entry) {
        if (entry.seq() != last.seq() + 1) {
            return Fault.SEQUENCE;
        }
        if (!entry.previousHash().equals(last.hash())) {
            return Fault.LINK;
        }
        return link(entry.previousHash(), contentHash(entry)).equals(entry.hash()) ? null : Fault.CONTENT;
    }

    /** Whether it ends where it should. */
    public @Nullable Finding end(AuditHead expected) {
        return last.equals(expected) ? null : new Finding(expected.seq(), Fault.END);
    }

    /** Where it is now. */
    public AuditHead last() {
        return last;
    }

    /** Lower-case hex SHA-256. */
    public static String link(String previousHash, String contentHash) {
        return sha256(previousHash + contentHash);
    }

    /** Lower-case hex SHA-256 of what the entry says. */
    public static String contentHash(AuditEntry entry) {
        var fields = Arrays.asList(Long.toString(entry.seq()), entry.at().toString(), entry.madeAt().toString(), entry.actorId(), entry.role(),
                entry.deviceId(), entry.action(), entry.outcome(), entry.subject(), entry.conversationId(), entry.payloadHash(), entry.detail());
        return sha256(canonical(fields));
    }

    private static String canonical(List<@Nullable String> fields) {
        var text = new StringBuilder();
        for (var field : fields) {
            text.append(field == null ? "-" : field.length() + ":" + field).append(';');
        }
        return text.toString();
    }

    /** Lower-case hex SHA-256 of the text in UTF-8. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
