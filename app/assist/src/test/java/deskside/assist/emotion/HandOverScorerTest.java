package deskside.assist.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.Fixtures;
import deskside.assist.emotion.HandOverPoints.Rate;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.Emotion.Kind;
import deskside.domain.assist.HandOverScore;
import deskside.domain.assist.HandOverScore.Cause;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.conversation.Message;
import deskside.domain.customer.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandOverScorerTest {

    private static final HandOverScorer SCORER = new HandOverScorer(HandOverPoints.bundled(), Optional.empty());

    @Test
    void stronger_feelings_never_count_less() {
        for (var kind : List.of(Kind.ANXIOUS, Kind.DISAPPOINTED, Kind.ANGRY)) {
            var last = -1;
            for (var strength = 0.3; strength <= 1; strength += 0.1) {
                var total = score(new Emotion(kind, strength, 0)).total();
                assertThat(total).as("%s %s", kind, strength).isGreaterThanOrEqualTo(last);
                last = total;
            }
            assertThat(last).as(kind.name()).isPositive();
        }
        assertThat(score(new Emotion(Kind.ANGRY, 0.9, 0)).total()).isGreaterThan(score(new Emotion(Kind.ANXIOUS, 0.9, 0)).total());
        assertThat(score(new Emotion(Kind.PLEASED, 1, 0)).total()).isZero();
    }

    @Test
    void a_mood_that_gets_worse_counts_more_than_one_that_stays() {
        assertThat(score(new Emotion(Kind.ANGRY, 0.8, 0.8)).total()).isGreaterThan(score(new Emotion(Kind.ANGRY, 0.8, 0)).total());
        assertThat(score(new Emotion(Kind.ANGRY, 0.8, -0.5)).total()).isEqualTo(score(new Emotion(Kind.ANGRY, 0.8, 0)).total());
    }

    @Test
    void words_that_refuse_an_answer_are_named_in_both_languages() {
        assertThat(part(score(signs("不可能，为什么别人都收到了")), Cause.PUSHBACK).evidence()).contains("不可能").contains("为什么");
        assertThat(part(score(signs("but you said it ships today, that's not true")), Cause.PUSHBACK).evidence()).contains("but you");
        assertThat(causes(score(signs("请问这个多大功率")))).isEmpty();
    }

    @Test
    void the_third_message_without_an_answer_is_waiting_and_a_reply_ends_it() {
        var two = new Message[] {Fixtures.customer("你好"), Fixtures.customer("我的单子")};
        var three = new Message[] {Fixtures.customer("你好"), Fixtures.customer("我的单子"), Fixtures.customer("看一下")};
        var answered = new Message[] {Fixtures.customer("你好"), Fixtures.customer("我的单子"), Fixtures.agent("您好"), Fixtures.customer("看一下")};
        assertThat(causes(score(signs("看一下", two)))).doesNotContain(Cause.UNANSWERED);
        assertThat(part(score(signs("看一下", three)), Cause.UNANSWERED).evidence()).contains("3");
        assertThat(causes(score(signs("看一下", answered)))).doesNotContain(Cause.UNANSWERED);
    }

    @Test
    void a_bot_that_guessed_counts_and_one_that_was_sure_does_not() {
        assertThat(part(score(signs("好吧", Fixtures.bot("也许是这样", 0.3), Fixtures.bot("或者那样", 0.2))), Cause.BOT_MISSES).evidence()).contains("2");
        assertThat(causes(score(signs("好吧", Fixtures.bot("是这样", 0.9))))).doesNotContain(Cause.BOT_MISSES);
    }

    @Test
    void each_earlier_message_that_asked_the_same_counts_up_to_the_most() {
        var once = score(signs("差价什么时候退", List.of("差价什么时候退给我"), List.of(), List.of(), false)).total();
        var twice = score(signs("差价什么时候退", List.of("差价什么时候退给我", "差价什么时候退呀"), List.of(), List.of(), false)).total();
        var four = score(signs("差价什么时候退", List.of("差价什么时候退", "差价什么时候退呀", "差价什么时候退啊", "差价什么时候退给我"), List.of(), List.of(), false))
                .total();
        assertThat(once).isPositive().isLessThan(twice);
        assertThat(four).isEqualTo(twice);
        assertThat(score(signs("好的", List.of("好的", "好的"), List.of(), List.of(), false)).total()).isZero();
    }

    @Test
    void an_unknown_question_several_wishes_and_money_count() {
        assertThat(causes(score(signs("你们老板多高", List.of(), List.of(), List.of(), true)))).containsExactly(Cause.OUT_OF_KNOWLEDGE);
        var wishes = List.of(intent("a"), intent("b"));
        var money = List.of(new RecognizedEntity(RecognizedEntity.Kind.MONEY, 0, 3, "120元", "120"));
        assertThat(part(score(signs("120元退我再换一个", List.of(), wishes, money, false)), Cause.COMPLEXITY).evidence()).contains("2").contains("120元");
        assertThat(score(signs("换一个", List.of(), List.of(intent("a")), List.of(), false)).total()).isZero();
    }

    @Test
    void a_high_tier_adds_to_other_signs_only() {
        var angry = new Emotion(Kind.ANGRY, 0.8, 0);
        var regular = score(signs("不行", Tier.REGULAR, angry)).total();
        assertThat(score(signs("不行", Tier.BLACK, angry)).total()).isGreaterThan(score(signs("不行", Tier.GOLD, angry)).total());
        assertThat(score(signs("不行", Tier.GOLD, angry)).total()).isGreaterThan(regular);
        assertThat(score(signs("请问尺寸", Tier.BLACK, Emotion.CALM)).total()).isZero();
    }

    @Test
    void the_score_ends_at_a_hundred_and_a_wish_wins_over_everything() {
        var all = score(new HandOverSigns(Fixtures.snapshot(Tier.BLACK, List.of(), Fixtures.bot("?", 0.1), Fixtures.bot("?", 0.1)), "叫你们经理来，为什么不退",
                List.of("为什么不退", "叫你们经理来，为什么不退"), List.of(), true, List.of(), new Emotion(Kind.ANGRY, 1, 1)));
        assertThat(all.total()).isEqualTo(100);
        assertThat(all.parts().getFirst().cause()).isEqualTo(Cause.EXPLICIT_WISH);
        assertThat(all.parts()).allSatisfy(part -> assertThat(part.evidence()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"我要人工", "转人工！", "转 人 工", "轉人工", "能不能换个真人", "有没有活人啊，有活人吗", "来个活人", "我不要机器人", "别让机器人回我", "不想跟机器人聊", "我要和人说话",
        "找个人来处理行不行", "叫你们主管", "请负责人", "我要投诉", "ｔalk to a human", "I want a person", "I want a real person now", "I need a human", "Get me your manager",
        "connect me to an agent", "transfer me to a representative", "let me talk to somebody real", "No more bots please", "can I speak with someone"})
    void a_customer_who_wants_a_person_is_heard_however_it_is_said_and_whatever_the_mood(String text) {
        for (var kind : Kind.values()) {
            var score = score(signs(text, Tier.REGULAR, new Emotion(kind, 0.1, 0)));
            assertThat(score.parts()).as(kind + " " + text).first().extracting(HandOverScore.Part::cause).isEqualTo(Cause.EXPLICIT_WISH);
            assertThat(score.total()).isGreaterThanOrEqualTo(HandOverScorer.WISH_POINTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"扫地机器人多少钱", "这款机器人不要了，退货", "刚才的人工很好", "和人家的比怎么样", "人来人往", "有人在吗", "the person who delivered it was kind", "is there a travel agent discount",
        "I want a human hair brush", "does the robot vacuum stop", "我要一个人用的锅"})
    void who_only_mentions_one_is_no_wish(String text) {
        assertThat(score(signs(text, Tier.REGULAR, Emotion.CALM)).parts()).extracting(HandOverScore.Part::cause).doesNotContain(Cause.EXPLICIT_WISH);
    }

    @Test
    void points_below_zero_and_tables_with_a_gap_are_refused() {
        assertThatThrownBy(() -> new Rate(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        var rates = new EnumMap<Sign, Rate>(Sign.class);
        rates.put(Sign.ANGER, new Rate(40, 1));
        assertThatThrownBy(() -> new HandOverPoints(rates)).hasMessageContaining("DISAPPOINTMENT");
    }

    private static HandOverScore score(HandOverSigns signs) {
        return SCORER.score(signs, Language.ZH);
    }

    private static HandOverScore score(Emotion emotion) {
        return score(signs("这个", Tier.REGULAR, emotion));
    }

    private static HandOverSigns signs(String text, Tier tier, Emotion emotion) {
        return new HandOverSigns(Fixtures.snapshot(tier, List.of(), Fixtures.customer(text)), text, List.of(), List.of(), false, List.of(), emotion);
    }

    private static HandOverSigns signs(String text, Message... messages) {
        return new HandOverSigns(Fixtures.snapshot(Tier.REGULAR, List.of(), messages), text, List.of(), List.of(), false, List.of(), Emotion.CALM);
    }

    private static HandOverSigns signs(String text, List<String> earlier, List<RecognizedIntent> intents, List<RecognizedEntity> entities,
            boolean unknown) {
        return new HandOverSigns(Fixtures.snapshot(Tier.REGULAR, List.of(), Fixtures.customer(text)), text, earlier, intents, unknown, entities,
                Emotion.CALM);
    }

    private static RecognizedIntent intent(String id) {
        return new RecognizedIntent(id, "aftersale", LocalText.of(id), 0.8);
    }

    private static List<Cause> causes(HandOverScore score) {
        return new ArrayList<>(score.parts().stream().map(HandOverScore.Part::cause).toList());
    }

    private static HandOverScore.Part part(HandOverScore score, Cause cause) {
        return score.parts().stream().filter(part -> part.cause() == cause).findFirst().orElseThrow();
    }
}
