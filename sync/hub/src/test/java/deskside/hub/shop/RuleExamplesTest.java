package deskside.hub.shop;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.aftersales.CaseKind;
import deskside.rules.Decision;
import deskside.rules.Decision.Outcome;
import deskside.rules.DecisionText;
import deskside.rules.RuleBook;
import deskside.rules.Situation;
import deskside.domain.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo shop's rules against what its policies say in words, situation by situation. */
class RuleExamplesTest {

    private final ShopData shop = DemoShop.read();
    private final RuleBook book = new RuleBook(shop.policies());
    private final List<RuleExample> examples = DemoShop.withFolder(root -> RuleExamples.read(root, shop));

    @Test
    void every_situation_is_decided_as_the_text_says() {
        var wrong = new ArrayList<String>();
        examples.forEach(example -> example.differences(book).forEach(difference ->
                wrong.add(example.file() + ":" + example.line() + " " + example.name() + ": " + difference)));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(200);
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_rule_is_shown_allowing_and_refusing() {
        var outcomes = examples.stream().map(example -> book.decide(example.situation(), example.kind())).filter(decision -> decision.rule() != null)
                .collect(Collectors.groupingBy(decision -> decision.rule().ruleId(), Collectors.mapping(Decision::outcome, Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)))));
        assertThat(outcomes).hasSize(book.size());
        outcomes.forEach((rule, seen) -> assertThat(seen).as(rule).contains(Outcome.DENIED));
        assertThat(outcomes.entrySet().stream().filter(entry -> !entry.getValue().contains(Outcome.ALLOWED)).map(entry -> entry.getKey()))
                .as("only the rule that says where exchanges end never allows").containsExactly("EX-15D.late");
    }

    @Test
    void every_condition_fails_in_some_situation() {
        var failing = examples.stream().map(example -> book.decide(example.situation(), example.kind())).flatMap(decision -> decision.checks().stream()
                .filter(check -> !check.holds()).map(check -> decision.rule().ruleId() + " §" + check.clause())).collect(Collectors.toSet());
        var all = shop.policies().stream().flatMap(policy -> policy.rules().stream()).flatMap(rule -> rule.conditions().stream()
                .map(condition -> rule.id() + " §" + condition.clause())).collect(Collectors.toSet());
        assertThat(failing).isEqualTo(all);
    }

    @Test
    void every_refusal_says_why_in_both_languages_and_with_the_times_of_its_facts() {
        for (var example : examples) {
            var decision = book.explain(example.situation(), example.kind());
            for (var language : Language.values()) {
                var text = new DecisionText(language, example.situation().zone());
                assertThat(text.refusal(decision).isEmpty()).as(example.name()).isEqualTo(decision.isAllowed());
                assertThat(text.refusal(decision)).doesNotContain("{", "null");
                decision.flips().forEach(flip -> assertThat(text.flip(flip)).doesNotContain("{", "null"));
            }
            assertThat(decision.checks()).allSatisfy(check -> assertThat(check.facts()).isNotEmpty().allSatisfy(fact -> assertThat(fact.asOf()).isNotNull()));
        }
    }

    @Test
    void an_explanation_names_the_moment_at_which_the_price_protection_ends() {
        var example = examples.stream().filter(one -> one.name().equals("昨天降价，付款第二天来问")).findFirst().orElseThrow();
        var flip = book.explain(example.situation(), CaseKind.PRICE_PROTECTION).flips().getLast();
        assertThat(flip.outcome()).isEqualTo(Outcome.DENIED);
        var end = example.situation().order().paidAt().atZone(example.situation().zone()).plusDays(7).toInstant();
        assertThat(flip.from()).isBetween(end, end.plusSeconds(1));
    }

    /** Moments are looked for by outcomes alone, decisions are made with all their reasons: both must come to the same. */
    @Test
    void at_the_moment_that_an_explanation_names_the_decision_changes_as_it_says() {
        var moments = 0;
        for (var example : examples) {
            var decision = book.explain(example.situation(), example.kind());
            for (var flip : decision.flips().stream().filter(one -> one.from() != null).toList()) {
                assertThat(book.decide(at(example.situation(), flip.from()), example.kind()).outcome()).as(example.name()).isEqualTo(flip.outcome());
                assertThat(book.decide(at(example.situation(), flip.from().minusSeconds(1)), example.kind()).outcome()).as(example.name()).isEqualTo(decision.outcome());
                moments++;
            }
        }
        assertThat(moments).isGreaterThan(50);
    }

    private static Situation at(Situation one, Instant now) {
        return new Situation(one.order(), one.product(), one.promotions(), one.tier(), one.channel(), one.claim(), one.earlier(), one.waiting(), now, one.zone(), one.shopAsOf());
    }
}
