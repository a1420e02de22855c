package deskside.hub.aftersales;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.GoodsReturn;
import deskside.domain.aftersales.Ground;
import deskside.domain.aftersales.ReturnLabel.Payer;
import deskside.domain.catalog.Product;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.sync.EntityType;
import deskside.hub.store.HubTransaction;
import deskside.hub.store.StockTable.Purpose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries cases out. Whoever calls holds the order's row and has checked what the rules allow; the database is the last defence. Stateless. */
public final class Fulfilment {

    /** Grounds that are the shop's fault: it pays the freight (the demo shop's RT-FRT §1). */
    private static final Set<Ground> SHOPS_FAULT = EnumSet.of(Ground.DEFECT, Ground.DAMAGED, Ground.WRONG_ITEM, Ground.MISSING);
    private static final Set<Tier> INSURED = EnumSet.of(Tier.GOLD, Tier.BLACK);

    /** Whether there is a place for goods to come back to. */
    public boolean canReceive(HubTransaction tx) {
        return ReturnPlace.kept(tx.properties()).isPresent();
    }

    /** Whether there is enough of what has to go out. */
    public boolean isThere(HubTransaction tx, Effect effect, @Nullable Claim claim) {
        return effect != Effect.RESEND && effect != Effect.EXCHANGE || claim != null && claim.sku() != null
                && tx.stock().lock(claim.sku()).filter(product -> product.stock() >= claim.quantity()).isPresent();
    }

    /**
     * Carries out what was granted, or begins with it where goods come back first.
     *
     * @param granted not stored in this state yet; its version is the one to be stored
     * @return as it was stored
     */
    public Case begin(HubTransaction tx, Order order, Case granted, Instant now) {
        if (granted.effect() == Effect.RETURN || granted.effect() == Effect.EXCHANGE) {
            return expect(tx, order, granted, now);
        }
        var done = inState(granted, CaseState.DONE, now);
        tx.cases().save(done);
        switch (done.effect()) {
            case REFUND -> tx.orders().refund(order, done, now);
            case COUPON -> tx.coupons().give(done, now);
            case RESEND -> tx.stock().move(article(tx, done).orElseThrow(), Purpose.RESENT, pieces(done), done, now);
            case INVOICE -> tx.invoices().request(done, now);
            case RETURN, EXCHANGE -> throw new IllegalStateException("above");
        }
        return done;
    }

    private Case expect(HubTransaction tx, Order order, Case granted, Instant now) {
        var claim = claim(granted);
        var place = ReturnPlace.kept(tx.properties()).orElseThrow();
        var sku = claim == null ? null : claim.sku();
        var pieces = sku == null ? order.lines().stream().mapToInt(OrderLine::quantity).sum() : claim.quantity();
        var goods = new GoodsReturn(ReturnCode.of(granted.id(), tx.returns()), place.label(ReturnCode.waybill(granted.id()), payer(tx, order, claim)), sku,
                pieces, 0, List.of(), null);
        var expected = inState(granted, CaseState.AWAITING_PARCEL, now).with(goods);
        tx.cases().save(expected);
        tx.returns().expect(order, expected, granted.kind() == CaseKind.RETURN ? granted.amount() : nothing(granted));
        if (granted.kind() == CaseKind.EXCHANGE) {
            tx.stock().move(article(tx, expected).orElseThrow(), Purpose.RESERVED, pieces, expected, now);
        }
        return expected;
    }

    private static Payer payer(HubTransaction tx, Order order, @Nullable Claim claim) {
        if (claim != null && SHOPS_FAULT.contains(claim.ground())) {
            return Payer.SHOP;
        }
        return tx.entities().find(EntityType.CUSTOMER, order.customerId()).map(Customer.class::cast).map(Customer::tier).filter(INSURED::contains)
                .isPresent() ? Payer.INSURED : Payer.CUSTOMER;
    }

    /** Pays for goods that were accepted. @return as it was stored */
    public Case pay(HubTransaction tx, Order order, Case due, Instant now) {
        var done = due.to(CaseState.DONE, now);
        tx.cases().save(done);
        tx.returns().pay(order, done, now);
        return done;
    }

    /** Ends a case of which nothing comes, and frees what was set aside for it. @return as it was stored */
    public Case free(HubTransaction tx, Order order, Case open, CaseState end, Instant now) {
        var ended = open.to(end, now);
        tx.cases().save(ended);
        var goods = open.goods();
        if (goods != null) {
            tx.returns().promiseOnly(order, ended, nothing(ended));
            tx.returns().giveBackPieces(order, goods.sku(), goods.pieces());
            if (open.kind() == CaseKind.EXCHANGE) {
                tx.stock().move(article(tx, ended).orElseThrow(), Purpose.RELEASED, goods.pieces(), ended, now);
            }
        }
        return ended;
    }

    /**
     * What follows from the check of goods that came back.
     *
     * @param checked  the case with this step, not stored; its state and version are those from before
     * @param accepted pieces
     * @return as it was stored
     */
    public Case inspected(HubTransaction tx, Order order, Case checked, int accepted, Instant now) {
        var goods = Objects.requireNonNull(checked.goods());
        if (accepted == 0) {
            var refused = checked.to(CaseState.GOODS_REFUSED, now);
            tx.cases().save(refused);
            return refused;
        }
        var refused = goods.pieces() - accepted;
        var next = checked.kind() == CaseKind.RETURN ? partly(checked, accepted, goods.pieces()).to(CaseState.REFUND_DUE, now)
                : checked.to(CaseState.RESEND_DUE, now);
        tx.cases().save(next);
        if (next.kind() == CaseKind.RETURN) {
            tx.returns().promiseOnly(order, next, next.amount());
            restock(tx, next, accepted, now);
        }
        if (refused > 0 && goods.sku() != null) {
            tx.returns().giveBackPieces(order, goods.sku(), refused);
            if (next.kind() == CaseKind.EXCHANGE) {
                tx.stock().move(article(tx, next).orElseThrow(), Purpose.RELEASED, refused, next, now);
            }
        }
        return next;
    }

    /** What was paid for the accepted pieces, rounded down: all parts together are never more than was promised. */
    private static Case partly(Case checked, int accepted, int pieces) {
        if (accepted == pieces) {
            return checked;
        }
        var amount = checked.amount();
        var share = amount.amount().multiply(BigDecimal.valueOf(accepted)).divide(BigDecimal.valueOf(pieces), amount.amount().scale(),
                RoundingMode.DOWN);
        return checked.granting(new Money(share, amount.currency()), checked.payloadHash());
    }

    /** Goods that nobody wanted are as new; faulty ones are not sold again. */
    private static void restock(HubTransaction tx, Case accepted, int pieces, Instant now) {
        var claim = claim(accepted);
        if (claim != null && claim.ground() == Ground.CHANGED_MIND) {
            article(tx, accepted).ifPresent(product -> tx.stock().move(product, Purpose.RETURNED, pieces, accepted, now));
        }
    }

    private static Case inState(Case granted, CaseState state, Instant now) {
        // the caller counts: a case that is opened in that state is in its first version
        return granted.to(state, now).inVersion(granted.version());
    }

    private static Money nothing(Case of) {
        return of.amount().minus(of.amount());
    }

    private static @Nullable Claim claim(Case of) {
        return of.basis() == null ? null : of.basis().claim();
    }

    /** The article that the case is about, locked. */
    private static Optional<Product> article(HubTransaction tx, Case granted) {
        return Optional.ofNullable(claim(granted)).map(Claim::sku).flatMap(tx.stock()::lock);
    }

    private static int pieces(Case granted) {
        return granted.basis() == null ? 0 : granted.basis().claim().quantity();
    }
}
