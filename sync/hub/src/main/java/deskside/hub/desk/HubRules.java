package deskside.hub.desk;

import deskside.domain.LocalText;
import deskside.domain.Language;
import deskside.domain.aftersales.Basis;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Ground;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Conversation;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.hub.shop.DemoShop;
import deskside.hub.shop.ShopZone;
import deskside.hub.store.HubTransaction;
import deskside.rules.Decision;
import deskside.rules.DecisionText;
import deskside.rules.RuleBook;
import deskside.rules.Situation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides again what a desk asks for, from the hub's own tables. The rules are compiled once for each change of the policies. Safe for all threads.
 */
final class HubRules {

    private final MadeOfPolicies<RuleBook> book = new MadeOfPolicies<>(RuleBook::new);

    Decision decide(HubTransaction tx, Command.OpenCase open, Conversation conversation, Order order, Instant at) {
        return book.get(tx).decide(situation(tx, open, conversation, order, at), open.kind());
    }

    private static Situation situation(HubTransaction tx, Command.OpenCase open, Conversation conversation, Order order, Instant at) {
        var claim = open.claim() == null ? Claim.ofOrder(Ground.CHANGED_MIND) : open.claim();
        var product = Optional.ofNullable(claim.sku()).flatMap(sku -> tx.entities().find(EntityType.PRODUCT, sku)).map(Product.class::cast).orElse(null);
        var tier = tx.entities().find(EntityType.CUSTOMER, order.customerId()).map(Customer.class::cast).map(Customer::tier).orElse(Tier.REGULAR);
        var earlier = tx.cases().ofOrder(order.id()).stream().filter(one -> one.state().stands())
                .map(one -> new Situation.Earlier(one.kind(), claimOf(one))).toList();
        return new Situation(order, product, tx.entities().all(EntityType.PROMOTION).stream().map(Promotion.class::cast).toList(), tier, conversation.channel(),
                claim, earlier, tx.cases().promised(order), at, zone(tx), at);
    }

    private static @Nullable Claim claimOf(Case one) {
        return one.basis() == null ? null : one.basis().claim();
    }

    static ZoneId zone(HubTransaction tx) {
        return tx.properties().find(ShopZone.PROPERTY).map(ZoneId::of).orElse(DemoShop.TIME_ZONE);
    }

    /** What the case keeps of the decision; null where the shop has no rules for it. */
    static @Nullable Basis basis(HubTransaction tx, Decision decision, @Nullable Claim claim) {
        return claim == null ? null : decision.basis(claim, zone(tx)).orElse(null);
    }

    /** Why the rules do not allow it, for the agent. */
    static LocalText refusal(HubTransaction tx, Decision decision) {
        return new LocalText(new DecisionText(Language.ZH, zone(tx)).refusal(decision) + "没有执行。",
                new DecisionText(Language.EN, zone(tx)).refusal(decision) + " Nothing was done.");
    }
}
