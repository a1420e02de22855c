package deskside.rules;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.LocalText;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule may be written as: typed, bounded, and with nothing outside the facts in reach. */
class RuleCheckerTest {

    private final RuleChecker checker = new RuleChecker(Map.of("days", BigDecimal.valueOf(7), "agentAmount", new BigDecimal("200.00")));

    @ParameterizedTest
    @ValueSource(strings = {"order.daysSincePaid <= limit.days", "!line.flash && (line.gift || claim.goods != \"USED\")", "\"AF-500\" in order.skus",
        "claim.value > limit.agentAmount ? order.signed : true"})
    void conditions_over_facts_and_limits_are_good(String text) {
        assertThat(checker.ofCondition(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.daysSincePaid", "order.daysSincePayed <= 7", "order.daysSincePaid <= \"7\"", "order.daysSincePaid <= 7.5", "limit.weeks > 1",
        "order.signed &&", "order.skus.exists(sku, sku == \"AF-500\")", "[1, 2].map(n, n * n).size() > 0", "System.exit(0)",
        "java.lang.Runtime", "order.getClass() != null", "line.price + order.status == 1", ""})
    void what_is_mistyped_unknown_or_reaches_out_is_refused(String text) {
        assertThat(checker.ofCondition(text)).isPresent();
    }

    @Test
    void a_mistake_is_told_with_its_column() {
        assertThat(checker.ofCondition("order.signed && order.daysSincePayed <= 7")).get().asString().startsWith("column 17 of").contains("undeclared reference");
    }

    @Test
    void an_endless_expression_is_refused() {
        assertThat(checker.ofCondition("order.signed" + " && order.signed".repeat(40))).isPresent();
        assertThat(checker.ofCondition("(".repeat(100) + "true" + ")".repeat(100))).isPresent();
    }

    @Test
    void an_amount_is_a_whole_number() {
        assertThat(checker.ofAmount("line.priceDrop * claim.quantity")).isEmpty();
        assertThat(checker.ofAmount("order.signed")).get().asString().contains("should give an amount");
        assertThat(checker.ofAmount("0.5")).isPresent();
    }

    @Test
    void a_limit_in_parts_has_to_be_money() {
        assertThat(new RuleChecker(Map.of("days", new BigDecimal("7.5"))).ofLimits()).get().asString().contains("'days'");
        assertThat(checker.ofLimits()).isEmpty();
    }

    @Test
    void a_label_can_hold_facts_and_limits_only() {
        assertThat(checker.ofLabel(new LocalText("第 {order.daysSincePaid} 天，限 {limit.days} 天", "day {order.daysSincePaid}"))).isEmpty();
        assertThat(checker.ofLabel(new LocalText("{order.day}", "x"))).get().asString().contains("order.day");
        assertThat(checker.ofLabel(new LocalText("x", "{limit.weeks}"))).isPresent();
    }
}
