package deskside.rules;

import deskside.domain.Language;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts and limits filled into texts. */
final class Slots {

    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z.]+)\\}");
    private static final String LIMIT = "limit.";

    private Slots() {
    }

    static Optional<String> unknown(String text, Map<String, BigDecimal> limits) {
        return SLOT.matcher(text).results().map(found -> found.group(1))
                .filter(slot -> FactName.ofPath(slot).isEmpty() && !(slot.startsWith(LIMIT) && limits.containsKey(slot.substring(LIMIT.length())))).findFirst();
    }

    static String fill(String text, Language language, Facts facts, Map<String, BigDecimal> limits) {
        return SLOT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, language, facts, limits)));
    }

    private static String value(MatchResult found, Language language, Facts facts, Map<String, BigDecimal> limits) {
        var slot = found.group(1);
        return FactName.ofPath(slot).map(name -> facts.fact(name).text(language)).orElseGet(() -> {
            var limit = slot.substring(LIMIT.length());
            return limit(limit, limits.get(limit), facts.currency());
        });
    }

    private static String limit(String name, BigDecimal value, Currency currency) {
        return Expressions.isMoney(name) ? Amounts.text(Amounts.units(value, currency), currency) : value.toPlainString();
    }
}
