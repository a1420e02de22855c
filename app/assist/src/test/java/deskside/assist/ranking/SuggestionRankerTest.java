package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.Fixtures;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.AssistResult.Abstention;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.FeedbackLog.Acceptance;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.customer.Tier;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SuggestionRankerTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = Fixtures.NOW.atZone(SHANGHAI).toLocalDate();
    private static final String INTENT = "return.request";
    /** Every sort of slot, known and unknown. */
    private static final List<String> SLOTS = List.of("{customer.name}", "{order.number}", "{shipment.tracking}", "{refund.amount}",
            "{price.difference}", "{coupon.title}", "{promotion.until}", "{return.deadline}", "{product.stock}", "{moon.phase}");

    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void an_expired_source_is_never_shown_however_well_it_fits() {
        var expired = candidate("old", "收到七天内都能退，点申请售后就行。", TODAY.minusYears(1), TODAY.minusDays(1), 0.99);
        var poor = candidate("new", "请您说说遇到的情况，我来看怎么处理。", null, null, 0.2);

        assertThat(ids(rank(List.of(expired, poor)))).containsExactly("new");
    }

    @Test
    void a_source_counts_on_its_last_day_and_not_before_its_first() {
        assertThat(ids(rank(List.of(candidate("last-day", "收到七天内都能退。", null, TODAY, 0.9))))).containsExactly("last-day");
        assertThat(rank(List.of(candidate("tomorrow", "收到七天内都能退。", TODAY.plusDays(1), null, 0.9))).abstention())
                .isEqualTo(Abstention.TOO_UNSURE);
    }

    @RepeatedTest(30)
    void a_suggestion_with_an_open_slot_or_out_of_date_is_never_shown(RepetitionInfo repetition) {
        var seed = 20261123L + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < 30; i++) {
            var text = "第" + i + "条：" + random.ints(12, '一', '龥').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append) + (random.nextBoolean() ? SLOTS.get(random.nextInt(SLOTS.size())) : "");
            candidates.add(candidate("c" + i, text, TODAY.plusDays(random.nextInt(-9, 3)), TODAY.plusDays(random.nextInt(-2, 9)), random.nextDouble()));
        }
        var orders = random.nextBoolean() ? List.<Order>of()
                : List.of(Fixtures.order(OrderStatus.values()[random.nextInt(OrderStatus.values().length)], random.nextInt(20)));

        var shown = rank(candidates, question(orders, Tier.values()[random.nextInt(Tier.values().length)], Map.of())).suggestions();

        assertThat(shown).as("seed %d", seed).hasSizeLessThanOrEqualTo(4).allSatisfy(suggestion -> {
            assertThat(suggestion.text()).doesNotContain("{").doesNotContain("}");
            assertThat(suggestion.reasons()).isNotEmpty();
            assertThat(suggestion.signs()).hasSize(RankingFeatures.COUNT);
            var source = candidates.stream().filter(c -> c.id().equals(suggestion.sources().getFirst().id())).findFirst().orElseThrow();
            assertThat(source.isValidOn(TODAY)).isTrue();
        });
        assertThat(shown).extracting(Suggestion::probability).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void candidates_whose_facts_are_missing_say_so() {
        assertThat(rank(List.of(candidate("a", "退款 {refund.amount} 已经在路上了。", null, null, 0.9))).abstention())
                .isEqualTo(Abstention.FACTS_MISSING);
    }

    @Test
    void a_text_that_says_the_same_as_a_better_one_is_left_out() {
        var shown = ids(rank(List.of(candidate("a", "您好，收到商品七天内都可以申请退货，运费由我们承担。", null, null, 0.95),
                candidate("b", "您好，收到商品七天之内都可以申请退货，运费由我们承担哦。", null, null, 0.9),
                candidate("c", "退货请先在订单页提交申请，快递员会上门来取。", null, null, 0.7))));

        assertThat(shown).containsExactly("a", "c");
    }

    @Test
    void each_sign_decides_between_candidates_that_are_otherwise_alike() {
        var extractor = new FeatureExtractor(question(List.of(), Tier.GOLD, Map.of("often", new Acceptance(30, 32), "never", new Acceptance(0, 32))), 1);

        assertThat(extractor.unread(tiers(List.of(Tier.GOLD)), false).tier()).isEqualTo(1);
        assertThat(extractor.unread(tiers(List.of(Tier.BLACK)), false).tier()).isZero();
        assertThat(extractor.unread(tiers(List.of()), false).tier()).isEqualTo(1);
        assertThat(extractor.unread(updated(TODAY), false).freshness()).isEqualTo(1);
        assertThat(extractor.unread(updated(TODAY.minusDays(365)), false).freshness()).isEqualTo(0.5);
        assertThat(extractor.unread(candidate("often", "好的", null, null, 0.5), false).acceptance()).isGreaterThan(0.5);
        assertThat(extractor.unread(candidate("never", "好的", null, null, 0.5), false).acceptance()).isLessThan(-0.5);
        assertThat(extractor.unread(candidate("unknown", "好的", null, null, 0.5), false).acceptance()).isZero();
        assertThat(extractor.unread(candidate("near", "好的", null, null, 0.75), false).vector()).isEqualTo(1);
        assertThat(extractor.unread(candidate("far", "好的", null, null, 0.3), false).vector()).isZero();
    }

    @Test
    void what_agents_take_comes_before_what_they_pass_over() {
        var candidates = List.of(candidate("a", "退货请先在订单页提交申请。", null, null, 0.7),
                candidate("b", "七天之内都能退，快递员会上门来取。", null, null, 0.7));

        var first = rank(candidates, question(List.of(), Tier.REGULAR, Map.of("a", new Acceptance(0, 40), "b", new Acceptance(38, 40))));
        var second = rank(candidates, question(List.of(), Tier.REGULAR, Map.of("b", new Acceptance(0, 40), "a", new Acceptance(38, 40))));

        assertThat(ids(first)).first().isEqualTo("b");
        assertThat(ids(second)).first().isEqualTo("a");
    }

    @RepeatedTest(20)
    void what_is_left_unread_could_not_have_been_shown(RepetitionInfo repetition) {
        var seed = 20261127L + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var words = List.of("退货", "申请", "怎么", "快递", "七天", "运费", "我要", "优惠");
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < 60; i++) {
            var text = random.ints(6, 0, words.size()).mapToObj(words::get).collect(Collectors.joining());
            candidates.add(candidate("c" + i, text, null, null, random.nextDouble()));
        }
        var question = question(List.of(), Tier.REGULAR, Map.of());
        var ranker = new SuggestionRanker(RankingWeights.BY_HAND, new ConfidenceLevels(0.85, 0.9, 0.95));

        var all = ranker.measure(candidates, question).stream().mapToDouble(it -> RankingWeights.BY_HAND.probability(it.features())).toArray();
        var shown = ranker.rank(candidates, question, () -> "s" + numbers.incrementAndGet()).suggestions();

        var likely = Arrays.stream(all).filter(it -> it >= 0.85).count();
        assertThat(likely).as("seed %d", seed).isBetween(1L, 59L);
        assertThat(shown.getFirst().probability()).as("seed %d", seed).isEqualTo(Arrays.stream(all).max().orElseThrow());
    }

    @Test
    void the_same_question_gets_the_same_answer() {
        var candidates = List.of(candidate("a", "退货请先在订单页提交申请。", null, null, 0.7), candidate("b", "七天之内都能退。", null, null, 0.7));

        assertThat(ids(rank(candidates))).isEqualTo(ids(rank(candidates.reversed())));
    }

    @Test
    void of_two_solved_questions_the_one_settled_more_often_and_lately_comes_first() {
        assertThat(ids(rank(List.of(solved("once", "在我的订单里点退货，填好原因就行。", 1, 3, 0.7), solved("often", "打开售后页提交，审核通过后寄回。", 6, 3, 0.7))))).containsExactly("often", "once");
        assertThat(ids(rank(List.of(solved("old", "在我的订单里点退货，填好原因就行。", 6, 300, 0.7), solved("new", "打开售后页提交，审核通过后寄回。", 6, 3, 0.7))))).containsExactly("new", "old");
    }

    @Test
    void a_question_without_an_intent_is_answered_by_a_solved_one_that_asked_the_same_and_by_none_that_is_only_near() {
        var unknown = new RankingQuestion("我要退货，怎么申请", Language.ZH, List.of(), List.of(), Emotion.CALM,
                question(List.of(), Tier.REGULAR, Map.of()).facts(), Map.of());
        assertThat(ids(rank(List.of(solved("same", "在我的订单里点退货。", 2, 3, 0.82)), unknown))).containsExactly("same");
        assertThat(rank(List.of(solved("near", "在我的订单里点退货。", 2, 3, 0.62)), unknown).suggestions()).isEmpty();
    }

    @Test
    void a_solved_question_says_in_how_many_conversations() {
        var suggestion = rank(List.of(solved("s", "在我的订单里点退货。", 3, 3, 0.7))).suggestions().getFirst();
        assertThat(suggestion.reasons()).contains("从 3 次已解决的会话");
        assertThat(suggestion.sources().getFirst()).satisfies(source -> {
            assertThat(source.kind()).isEqualTo(SuggestionSource.Kind.SOLVED);
            assertThat(source.revision()).isEqualTo(3);
        });
    }

    @Test
    void a_kept_text_that_was_written_since_comes_before_a_solved_question_however_near_that_is() {
        var kept = candidate("kept", "退货请在订单页申请，七天内都可以。", List.of(), TODAY, null, null, 0.4);
        var inForce = candidate("kept", "退货请在订单页申请，七天内都可以。", List.of(), null, TODAY, null, 0.4);
        var before = candidate("kept", "退货请在订单页申请，七天内都可以。", List.of(), TODAY.minusDays(60), null, null, 0.4);
        assertThat(ids(rank(List.of(solved("said", "在我的订单里点退货。", 16, 20, 0.75), kept)))).containsExactly("kept", "said");
        assertThat(ids(rank(List.of(solved("said", "在我的订单里点退货。", 16, 20, 0.75), inForce)))).containsExactly("kept", "said");
        assertThat(ids(rank(List.of(solved("said", "在我的订单里点退货。", 16, 20, 0.75), before)))).containsExactly("said", "kept");
    }

    private static Candidate solved(String id, String text, int conversations, int daysAgo, double vector) {
        return new Candidate(SuggestionSource.Kind.SOLVED, id, "怎么退货 " + id, conversations, Language.ZH, text, List.of(INTENT), List.of(),
                List.of(), List.of(), TODAY.minusDays(daysAgo), null, null, "", null, text, conversations, 0, hit(DocumentKind.SOLVED, id, text, vector));
    }

    private SuggestionRanker.Outcome rank(List<Candidate> candidates) {
        return rank(candidates, question(List.of(), Tier.REGULAR, Map.of()));
    }

    private SuggestionRanker.Outcome rank(List<Candidate> candidates, RankingQuestion question) {
        return new SuggestionRanker(RankingWeights.BY_HAND, ConfidenceLevels.START).rank(candidates, question, () -> "s" + numbers.incrementAndGet());
    }

    private static List<String> ids(SuggestionRanker.Outcome outcome) {
        return outcome.suggestions().stream().map(s -> s.sources().getFirst().id()).toList();
    }

    private static RankingQuestion question(List<Order> orders, Tier tier, Map<String, Acceptance> acceptance) {
        var text = "我要退货，怎么申请";
        var snapshot = Fixtures.snapshot(tier, orders, Fixtures.customer(text));
        return new RankingQuestion(text, Language.ZH, List.of(new RecognizedIntent(INTENT, "aftersale", new LocalText("退货申请", "Return"), 0.9)),
                List.of(), Emotion.CALM, ShopFacts.of(snapshot, List.of(), SHANGHAI), acceptance);
    }

    private static Candidate candidate(String id, String text, @Nullable LocalDate from, @Nullable LocalDate to, double vector) {
        return candidate(id, text, List.of(), null, from, to, vector);
    }

    private static Candidate tiers(List<Tier> tiers) {
        return candidate("t", "好的", tiers, null, null, null, 0.5);
    }

    private static Candidate updated(LocalDate day) {
        return candidate("u", "好的", List.of(), day, null, null, 0.5);
    }

    private static Candidate candidate(String id, String text, List<Tier> tiers, @Nullable LocalDate updated, @Nullable LocalDate from,
            @Nullable LocalDate to, double vector) {
        return new Candidate(SuggestionSource.Kind.ARTICLE, id, "退货 " + id, 1, Language.ZH, text, List.of(INTENT), List.of(), List.of(), tiers,
                updated, from, to, "", null, text, 0, 0, hit(DocumentKind.ARTICLE, id, text, vector));
    }

    private static KnowledgeHit hit(DocumentKind kind, String id, String passage, double vector) {
        return new KnowledgeHit(kind, id, Language.ZH, "退货 " + id, passage, 1, vector, 1);
    }
}
