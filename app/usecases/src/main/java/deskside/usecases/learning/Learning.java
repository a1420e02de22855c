package deskside.usecases.learning;

/** What the screens know of the engine's learning. */
public record Learning(EngineCare care, RollBack rollBack, LoadHitRates hitRates) {
}
