package deskside.assist.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.Fixtures;
import deskside.domain.Language;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.Emotion.Kind;
import deskside.domain.assist.HandOverScore;
import deskside.domain.assist.HandOverScore.Cause;
import deskside.domain.customer.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmotionTest {

    private static final HandOverScorer SCORER = new HandOverScorer(HandOverPoints.bundled(), Optional.empty());

    @Test
    void feelings_are_recognised_in_both_languages() {
        assertThat(detect("你们这帮骗子，说话不算话，我要投诉", List.of()).kind()).isEqualTo(Kind.ANGRY);
        assertThat(detect("This is ridiculous, worst service ever", List.of()).kind()).isEqualTo(Kind.ANGRY);
        assertThat(detect("太失望了，用一次就坏了", List.of()).kind()).isEqualTo(Kind.DISAPPOINTED);
        assertThat(detect("急用，麻烦赶紧发货", List.of()).kind()).isEqualTo(Kind.ANXIOUS);
        assertThat(detect("太好了，谢谢你", List.of()).kind()).isEqualTo(Kind.PLEASED);
        assertThat(detect("请问这个多大功率", List.of()).kind()).isEqualTo(Kind.CALM);
    }

    @Test
    void a_negated_word_is_not_the_feeling() {
        assertThat(detect("不是很满意", List.of()).kind()).isNotEqualTo(Kind.PLEASED);
    }

    @Test
    void shouting_makes_a_feeling_stronger_and_the_trend_shows_the_change() {
        var quiet = detect("怎么还没人处理，太过分", List.of());
        var loud = detect("怎么还没人处理，太过分！！！", List.of("你好", "帮我看下订单"));
        assertThat(loud.strength()).isGreaterThan(quiet.strength());
        assertThat(loud.trend()).isPositive();
    }

    @Test
    void an_explicit_wish_for_a_person_is_at_least_ninety_whatever_else_there_is() {
        for (var text : List.of("转人工", "叫你们经理来", "I want to speak to a manager", "再这样我打12315了")) {
            var score = score(text, Tier.REGULAR);
            assertThat(score.total()).as(text).isGreaterThanOrEqualTo(90);
            assertThat(score.parts()).extracting(HandOverScore.Part::cause).contains(Cause.EXPLICIT_WISH);
        }
    }

    @Test
    void a_calm_question_scores_nothing_and_a_high_tier_alone_neither() {
        assertThat(score("请问这个多大功率", Tier.BLACK).total()).isZero();
    }

    @Test
    void parts_add_up_and_carry_their_evidence() {
        var snapshot = Fixtures.snapshot(Tier.BLACK, List.of(), Fixtures.customer("差价什么时候退给我"), Fixtures.bot("请稍候", 0.3));
        var emotion = detect("差价什么时候退给我，太过分了", List.of("差价什么时候退给我"));
        var score = SCORER.score(new HandOverSigns(snapshot, "差价什么时候退给我，太过分了", List.of("差价什么时候退给我"), List.of(), false, List.of(),
                emotion), Language.ZH);
        assertThat(score.parts()).extracting(HandOverScore.Part::cause)
                .contains(Cause.EMOTION, Cause.REPEATED_QUESTION, Cause.BOT_MISSES, Cause.TIER);
        assertThat(score.total()).isEqualTo(score.parts().stream().mapToInt(HandOverScore.Part::points).sum());
        assertThat(score.parts()).allSatisfy(part -> assertThat(part.evidence()).isNotBlank());
    }

    private static Emotion detect(String text, List<String> earlier) {
        return EmotionDetector.lexicon().detect(text, earlier, Language.ZH);
    }

    private static HandOverScore score(String text, Tier tier) {
        return SCORER.score(new HandOverSigns(Fixtures.snapshot(tier, List.of(), Fixtures.customer(text)), text, List.of(), List.of(), false,
                List.of(), detect(text, List.of())), Language.ZH);
    }
}
