package deskside.usecases.search;

import deskside.domain.conversation.Channel;
import java.time.Instant;

/** @param customerName and {@code lastText}: masked; @param open whether it is not closed */
public record FoundConversation(String conversationId, String customerName, String lastText, Channel channel, boolean open, Instant lastAt) {
}
