package deskside.rules;

import deskside.domain.Language;
import java.time.Instant;
import java.util.Currency;

/**
 * What is known, and since when.
 *
 * @param value    {@code Boolean}, {@code Long}, {@code String} or a list of those, by the name's kind
 * @param currency of the order, for amounts
 * @param asOf     when it was so
 */
public record Fact(FactName name, Object value, Currency currency, Instant asOf) {

    /** The value in words. */
    public String text(Language language) {
        return switch (name.kind()) {
            case BOOLEAN -> (boolean) value ? (language == Language.ZH ? "是" : "yes") : (language == Language.ZH ? "否" : "no");
            case MONEY -> Amounts.text((long) value, currency);
            case NUMBER, TEXT -> value.toString();
            case TEXTS -> value.toString();
        };
    }
}
