package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.customer.Customer;
import deskside.domain.order.OrderLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts slots where a text states facts of its customer, so that it can be said to another one: the reverse of {@link SlotFiller}. Stateless. */
public final class SlotFinder {

    /** Stated as {@link SlotValues} would; the longest first, where one holds another. */
    private static final List<String> STATED = List.of("order.number", "shipment.tracking", "shipment.last_event", "order.paid_at", "shipment.last_time",
            "protect.deadline", "return.deadline", "coupon.expires", "promotion.until", "shipment.carrier");
    /** Amounts of money, however they are written. */
    private static final List<String> AMOUNTS = List.of("price.difference", "refund.amount", "product.price_paid", "product.price_now", "order.amount");
    private static final Pattern MONEY = Pattern.compile(
            "(?:[¥￥]\\s?(\\d+(?:\\.\\d{1,2})?)(?:\\s?(?:元|块钱|块))?|(\\d+(?:\\.\\d{1,2})?)\\s?(?:元|块钱|块|(?i:yuan|rmb|cny)\\b))");

    private SlotFinder() {
    }

    /** @param facts of the conversation in which it was said */
    public static String find(String text, Language language, ShopFacts facts) {
        var values = new SlotValues(facts, language, null);
        var found = text;
        for (var entry : names(facts, values).entrySet()) {
            found = found.replace(entry.getKey(), entry.getValue());
        }
        for (var slot : STATED) {
            var value = values.of(slot);
            if (value.isPresent() && value.get().length() > 1) {
                found = found.replace(value.get(), '{' + slot + '}');
            }
        }
        return MONEY.matcher(found).replaceAll(match -> Matcher.quoteReplacement(
                amount(new BigDecimal(match.group(1) == null ? match.group(2) : match.group(1)), facts, values).orElse(match.group())));
    }

    /** The amounts of money in it, without the unit. */
    public static List<BigDecimal> amounts(String text) {
        return MONEY.matcher(text).results().map(match -> new BigDecimal(match.group(1) == null ? match.group(2) : match.group(1))).toList();
    }

    /** How the customer may be called, the longest first. */
    private static Map<String, String> names(ShopFacts facts, SlotValues values) {
        var names = new LinkedHashMap<String, String>();
        var customer = facts.snapshot().customer();
        if (customer != null) {
            if (!customer.honorific().isBlank()) {
                names.put(customer.name() + customer.honorific(), "{customer.name}");
            }
            names.put(customer.name(), "{customer.name}");
            values.of("customer.name").filter(name -> name.length() > 1).ifPresent(name -> names.put(name, "{customer.name}"));
            firstName(customer).ifPresent(name -> names.put(name, "{customer.name}"));
        }
        names.remove("");
        return names;
    }

    private static Optional<String> firstName(Customer customer) {
        var space = customer.name().strip().indexOf(' ');
        return space > 1 ? Optional.of(customer.name().strip().substring(0, space)) : Optional.empty();
    }

    private static Optional<String> amount(BigDecimal stated, ShopFacts facts, SlotValues values) {
        for (var slot : AMOUNTS) {
            var value = values.of(slot).flatMap(text -> amounts(text).stream().findFirst());
            if (value.isPresent() && value.get().compareTo(stated) == 0) {
                return Optional.of('{' + slot + '}');
            }
        }
        return facts.line().map(OrderLine::unitPrice).map(Money::amount).filter(price -> price.compareTo(stated) == 0).map(_ -> "{product.price_paid}");
    }
}
