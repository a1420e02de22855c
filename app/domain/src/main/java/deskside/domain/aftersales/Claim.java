package deskside.domain.aftersales;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer claims, as the agent wrote it down: the part of a decision's facts that no table of the shop holds. The rest (days, prices, what
 * went back) is looked up by whoever decides.
 *
 * @param sku      the order's line it is about; null: the whole order
 * @param quantity pieces of that line, at least 1; of no meaning for a whole order
 * @param goods    their state
 * @param complete with accessories, gifts and packing
 * @param inMoney  the customer asks for money where the shop would give a coupon
 * @param evidence what the agent has seen
 */
public record Claim(Ground ground, @Nullable String sku, int quantity, GoodsState goods, boolean complete, boolean inMoney, List<Evidence> evidence) {

    public Claim {
        if (quantity < 1) {
            throw new IllegalArgumentException("a claim is for at least one piece, not " + quantity);
        }
        evidence = List.copyOf(evidence);
    }

    /** For the whole order, with nothing said about the goods. */
    public static Claim ofOrder(Ground ground) {
        return new Claim(ground, null, 1, GoodsState.SEALED, true, false, List.of());
    }

    /** For pieces of one line, unopened and complete. */
    public static Claim ofLine(Ground ground, String sku, int quantity) {
        return new Claim(ground, sku, quantity, GoodsState.SEALED, true, false, List.of());
    }

    public Claim with(GoodsState state) {
        return new Claim(ground, sku, quantity, state, complete, inMoney, evidence);
    }

    public Claim with(List<Evidence> seen) {
        return new Claim(ground, sku, quantity, goods, complete, inMoney, seen);
    }

    public Claim withComplete(boolean all) {
        return new Claim(ground, sku, quantity, goods, all, inMoney, evidence);
    }

    public Claim withMoney(boolean money) {
        return new Claim(ground, sku, quantity, goods, complete, money, evidence);
    }
}
