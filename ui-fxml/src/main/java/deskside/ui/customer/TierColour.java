package deskside.ui.customer;

import deskside.domain.customer.Tier;
import deskside.ui.fx.Chips;

/** The chip of a tier. */
final class TierColour {

    private TierColour() {
    }

    static Chips.Kind of(Tier tier) {
        return switch (tier) {
            case REGULAR, SILVER -> Chips.Kind.PLAIN;
            case GOLD -> Chips.Kind.WARN;
            case BLACK -> Chips.Kind.VIOLET;
        };
    }
}
