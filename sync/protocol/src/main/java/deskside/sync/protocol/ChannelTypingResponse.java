package deskside.sync.protocol;

/** @param seconds how long desks show it unless it is told again */
public record ChannelTypingResponse(int seconds) {
}
