package deskside.sync.protocol;

import java.util.List;

/** What revoked desks handed over and nobody has decided about, the oldest first. */
public record Escrow(List<EscrowEntry> entries) {
}
