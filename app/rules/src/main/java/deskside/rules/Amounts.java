package deskside.rules;

import deskside.domain.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts between people and expressions: there they are whole numbers of the smallest unit, so that nothing is rounded on the way. */
final class Amounts {

    private Amounts() {
    }

    static long units(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }

    static long units(BigDecimal amount, Currency currency) {
        return units(new Money(amount, currency));
    }

    static Money money(long units, Currency currency) {
        return new Money(BigDecimal.valueOf(units, Math.max(0, currency.getDefaultFractionDigits())), currency);
    }

    static String text(long units, Currency currency) {
        return text(money(units, currency));
    }

    static String text(Money money) {
        var code = money.currency().getCurrencyCode();
        return (code.equals("CNY") ? "¥" : code + " ") + money.amount().toPlainString();
    }
}
