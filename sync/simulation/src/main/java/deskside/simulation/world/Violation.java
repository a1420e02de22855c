package deskside.simulation.world;

/** An invariant that did not hold. @param invariant its number in sync.md; I0: something failed that must not fail at all */
public record Violation(String invariant, String what) {
}
