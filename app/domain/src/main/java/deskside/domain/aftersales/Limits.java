package deskside.domain.aftersales;

import deskside.domain.Money;
import deskside.domain.people.Role;
import java.util.Optional;

/** How much one person may pay back alone; the hub enforces it, the desk tells it beforehand. Immutable. */
public final class Limits {

    /** A shop's usual three steps: a small gesture, everyday orders, anything. */
    private static final Money AGENT = Money.cny("200.00");
    private static final Money SUPERVISOR = Money.cny("5000.00");

    private Limits() {
    }

    /** Whether somebody of this role may pay {@code amount} back without asking, or let somebody else do it. */
    public static boolean covers(Role role, Money amount) {
        return switch (role) {
            case AGENT -> isWithin(amount, AGENT);
            case SUPERVISOR -> isWithin(amount, SUPERVISOR);
            case ADMINISTRATOR -> true;
        };
    }

    /** Of somebody of that role; empty: without end. */
    public static Optional<Money> of(Role role) {
        return switch (role) {
            case AGENT -> Optional.of(AGENT);
            case SUPERVISOR -> Optional.of(SUPERVISOR);
            case ADMINISTRATOR -> Optional.empty();
        };
    }

    /** For the screen; an administrator's is without end. */
    public static Money ofAgents() {
        return AGENT;
    }

    /** Limits are in the shop's currency; of any other nobody knows what is much. */
    private static boolean isWithin(Money amount, Money limit) {
        return amount.currency().equals(limit.currency()) && amount.compareTo(limit) <= 0;
    }
}
