package deskside.domain.catalog;

import deskside.domain.Entity;
import deskside.domain.LocalText;
import deskside.domain.customer.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the shop in words, such as price protection or the return period.
 *
 * @param revision   the shop's own version number of the text
 * @param categories category ids it is for; empty: all (likewise {@code skus}, {@code tiers})
 * @param limits     named numbers, e.g. {@code agentAmount → 200.00}
 * @param answer     what an agent can tell a customer; may hold slots
 * @param rules      the same as far as a program can decide it; empty: words only
 */
public record Policy(
        String id, long version, LocalText title, int revision, String category, LocalDate validFrom, @Nullable LocalDate validTo,
        List<String> intents, List<String> categories, List<String> skus, List<Tier> tiers, Map<String, BigDecimal> limits,
        List<Clause> clauses, LocalText answer, List<PolicyRule> rules) implements Entity {

    public Policy {
        intents = List.copyOf(intents);
        categories = List.copyOf(categories);
        skus = List.copyOf(skus);
        tiers = List.copyOf(tiers);
        limits = Map.copyOf(limits);
        clauses = List.copyOf(clauses);
        // documents of an earlier form do not have them
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** In words only. */
    public Policy(
            String id, long version, LocalText title, int revision, String category, LocalDate validFrom, @Nullable LocalDate validTo,
            List<String> intents, List<String> categories, List<String> skus, List<Tier> tiers, Map<String, BigDecimal> limits,
            List<Clause> clauses, LocalText answer) {
        this(id, version, title, revision, category, validFrom, validTo, intents, categories, skus, tiers, limits, clauses, answer, List.of());
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** @param no the clause's number as it is cited, e.g. {@code 2} for §2 */
    public record Clause(String no, LocalText text) {
    }
}
