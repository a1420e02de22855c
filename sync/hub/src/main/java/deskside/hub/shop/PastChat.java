package deskside.hub.shop;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that had been closed before the hub was there.
 *
 * @param agentId account of the agent who had it
 * @param said    oldest first, at least one; the last of it was said at {@code closedAt}, each a minute after the one before
 */
public record PastChat(
        String id, Language language, Channel channel, String customerId, @Nullable String orderId, String agentId, Instant closedAt, List<Line> said) {

    public PastChat {
        said = List.copyOf(said);
    }

    /** One thing that was said. @param byAgent else by the customer */
    public record Line(boolean byAgent, String text) {
    }
}
