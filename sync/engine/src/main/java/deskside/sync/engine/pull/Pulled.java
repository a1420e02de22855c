package deskside.sync.engine.pull;

import java.time.Instant;

/** The copy is up to date. @param changes how many came; @param hubTime the hub's clock; @param received this computer's, then */
public record Pulled(int changes, Instant hubTime, Instant received) {
}
