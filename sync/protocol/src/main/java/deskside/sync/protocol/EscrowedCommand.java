package deskside.sync.protocol;

/** @param agentId who queued it; only what the signed-in account queued itself can be executed later */
public record EscrowedCommand(String agentId, CommandRequest command) {
}
