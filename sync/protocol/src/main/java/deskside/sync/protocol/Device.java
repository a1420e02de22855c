package deskside.sync.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A desk as the hub knows it.
 *
 * @param accountId who signed in on it last
 * @param revokedAt since when it is refused; null when it is not
 * @param reason    why it was revoked, in the words of whoever did it; null when it was not
 * @param inEscrow  commands that it handed over and nobody has decided about
 */
public record Device(String id, String accountId, Instant signedInAt, @Nullable Instant revokedAt, @Nullable String reason, int inEscrow) {
}
