package deskside.assist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.text.LanguageDetector;
import deskside.domain.Language;
import deskside.domain.assist.RiskClass;
import deskside.domain.assist.RiskFacts;
import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskFilterTest {

    private static final RiskFilter FILTER = RiskFilter.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"加我微信", "加 我 微 信", "加❤️我❤️微❤️信", "加，我，微，信", "伽我威信", "jia wo wei xin", "加我薇信", "加我VX", "ＡＤＤ me on W e C h a t"})
    void one_word_is_found_through_its_disguises(String disguise) {
        assertThat(check(disguise)).isNotEmpty().allMatch(hit -> hit.riskClass() == RiskClass.OFF_PLATFORM);
    }

    @Test
    void the_span_is_in_the_original_with_everything_that_was_put_between() {
        var text = "😀您好，可以 加❤️微❤️信 哦";

        var hit = check(text).getFirst();

        assertThat(text.substring(hit.start(), hit.end())).isEqualTo("加❤️微❤️信");
        assertThat(hit.applyTo(text)).isEqualTo("😀您好，可以 在这里和我沟通 哦");
    }

    @Test
    void a_promise_names_the_policy_that_it_breaks_and_what_it_allows() {
        var hit = check("差价260元我现在就退给您").getFirst();

        assertThat(hit.verdict()).isEqualTo(RiskVerdict.SECOND_PERSON);
        assertThat(hit.explanation()).isEqualTo("risk.promise.price-amount");
        assertThat(hit.details()).contains("坐席额度 ¥200", "PP-7D 的标题");
    }

    @ParameterizedTest
    @ValueSource(strings = {"差价200元我给您提交", "退款 1–3 个工作日到账", "签收7天内可以退货", "整机保修12个月", "给您补偿50元优惠券"})
    void a_promise_on_the_boundary_of_its_policy_is_no_hit(String text) {
        assertThat(check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"差价201元我现在退您", "退款2天到账", "签收8天内可以退货", "空气炸锅整机保修13个月", "给您补偿51元优惠券"})
    void one_beyond_it_is(String text) {
        assertThat(check(text)).isNotEmpty();
    }

    @Test
    void without_a_policy_nothing_may_be_promised() {
        assertThat(FILTER.check("退款 7 个工作日到账", Language.ZH, new RiskFacts(Map.of()))).extracting(RiskHit::rule)
                .containsExactly("promise/refund-time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我们不能保证今天到账", "您不需要加微信", "绝不会让您私下转账", "We never ask you to add us on WhatsApp"})
    void a_denial_is_harmless(String text) {
        assertThat(check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不好意思，加我微信", "没问题，我保证今天到账", "绝对不会坏", "别家没有，加我微信"})
    void a_negation_of_something_else_does_not_excuse(String text) {
        assertThat(check(text)).isNotEmpty();
    }

    @Test
    void hits_come_in_order_and_do_not_overlap() {
        var hits = check("全网最好的耳机，加我微信，好评返现，保证今天到账，保证今天到账");

        assertThat(hits).hasSizeGreaterThanOrEqualTo(4);
        for (var i = 1; i < hits.size(); i++) {
            assertThat(hits.get(i).start()).isGreaterThanOrEqualTo(hits.get(i - 1).end());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "，。！", "😀", "\uD83D", "a", "……", "1", "'", "加", "1-", "+"})
    void odd_texts_are_harmless(String text) {
        assertThat(check(text)).isEmpty();
    }

    private static List<RiskHit> check(String text) {
        var language = LanguageDetector.detect(text, Language.ZH);
        return FILTER.check(text, language, ShopFacts.facts());
    }
}
