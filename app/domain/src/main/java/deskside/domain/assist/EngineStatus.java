package deskside.domain.assist;

import org.jspecify.annotations.Nullable;

/**
 * What works now, and what the engine is busy with.
 *
 * @param shortfall why it is not FULL; null when it is
 * @param detail    one English sentence of the machine about the shortfall, for support; blank without one
 * @param training  what is being learned; null when nothing is
 */
public record EngineStatus(EngineTier tier, @Nullable EngineShortfall shortfall, String detail, @Nullable Training training) {

    public EngineStatus {
        if ((tier == EngineTier.FULL) != (shortfall == null)) {
            throw new IllegalArgumentException("a tier below FULL has a reason, FULL has none");
        }
    }

    /** @param step what is being done; @param share 0..1 of all the work */
    public record Training(String step, double share) {
    }

    public EngineStatus with(@Nullable Training now) {
        return new EngineStatus(tier, shortfall, detail, now);
    }
}
