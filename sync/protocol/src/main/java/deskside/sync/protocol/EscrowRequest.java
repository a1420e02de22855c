package deskside.sync.protocol;

import java.util.List;

/**
 * A revoked desk gives away what it had not delivered. Repeating it changes nothing.
 *
 * @param commands up to {@link #MOST}; a desk that has none sends an empty list, or nothing at all
 */
public record EscrowRequest(String deviceId, List<EscrowedCommand> commands) {

    public static final int MOST = 64;
}
