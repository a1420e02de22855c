package deskside.sync.protocol;

/** @param waiting how many of them wait for a decision now; the others had been executed, rejected or decided about before */
public record EscrowResponse(int waiting) {
}
