package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnedNearnessTest {

    private static final int FOLDS = 3;

    @Test
    void what_the_file_says_of_a_query_does_not_reach_its_scores() {
        var cases = cases();
        var similarity = similarity(cases);
        var query = cases.getFirst();
        var honest = LearnedNearness.learn(cases, similarity, FOLDS).orElseThrow();

        var lied = LearnedNearness.learn(cases.stream().map(one -> one == query
                ? new RetrievalCase(one.query(), otherIntent(cases, one), one.negatives(), one.positives()) : one).toList(),
                similarity, FOLDS, honest.folds()).orElseThrow();

        assertThat(cases).allSatisfy(candidate ->
                assertThat(lied.score(query.query(), candidate.query())).isEqualTo(honest.score(query.query(), candidate.query())));
    }

    @Test
    void what_the_file_says_of_a_candidate_does_not_reach_what_speaks_for_it() {
        var cases = cases();
        var similarity = similarity(cases);
        var candidate = cases.getFirst();
        var honest = LearnedNearness.learn(cases, similarity, FOLDS).orElseThrow();

        var lied = LearnedNearness.learn(cases.stream().map(one -> one == candidate
                ? new RetrievalCase(one.query(), otherIntent(cases, one), one.positives(), one.negatives()) : one).toList(),
                similarity, FOLDS, honest.folds()).orElseThrow();

        assertThat(cases).allSatisfy(query ->
                assertThat(lied.evidence(query.query(), candidate.query())).containsExactly(honest.evidence(query.query(), candidate.query())));
        var folds = honest.folds();
        var pair = cases.stream().map(RetrievalCase::query).filter(text -> !folds.get(text).equals(folds.get(candidate.query()))).toList();
        assertThat(lied.evidence(pair.getFirst(), pair.get(1))).as("others do learn from it")
                .isNotEqualTo(honest.evidence(pair.getFirst(), pair.get(1)));
    }

    private static String otherIntent(List<RetrievalCase> cases, RetrievalCase one) {
        return cases.stream().map(RetrievalCase::intent).filter(intent -> !intent.equals(one.intent())).findFirst().orElseThrow();
    }

    @Test
    void intents_teach_what_shared_words_do_not() {
        var report = RetrievalEvaluation.run(cases(), LanguageRule.ZH, Optional.empty(), FOLDS);

        assertThat(report.folds()).isEqualTo(FOLDS);
        assertThat(report.best()).isEqualTo(report.trained());
        assertThat(report.trained().map()).isGreaterThan(report.untrained().map() + 0.1);
    }

    @Test
    void random_intents_teach_nothing() {
        var random = new Random(5);
        var cases = cases().stream().map(one -> new RetrievalCase(one.query(), "" + random.nextInt(3), one.positives(), one.negatives())).toList();

        var report = RetrievalEvaluation.run(cases, LanguageRule.ZH, Optional.empty(), FOLDS);

        assertThat(report.trained().map()).isLessThan(report.untrained().map() + 0.05);
    }

    @Test
    void a_file_without_intents_is_ranked_untrained() {
        var cases = cases().stream().map(one -> new RetrievalCase(one.query(), "", one.positives(), one.negatives())).toList();

        assertThat(LearnedNearness.learn(cases, similarity(cases), FOLDS)).isEmpty();
    }

    private static TextSimilarity similarity(List<RetrievalCase> cases) {
        return TextSimilarity.over(cases.stream().map(RetrievalCase::query).toList(), LanguageRule.ZH, Optional.empty());
    }

    /** Three intents with synonyms that share no character; each text is one synonym among words that say nothing. */
    private static List<RetrievalCase> cases() {
        var wishes = List.of(List.of("退货", "不想要", "寄回去"), List.of("发票", "报销凭证", "开个税单"), List.of("快递", "包裹位置", "送哪儿"));
        var fillers = List.of("你们家", "昨天下午", "请问一声", "亲在吗", "帮忙看看", "麻烦处理", "我买的锅", "客服你好", "怎么回事", "着急用");
        var texts = new ArrayList<String>();
        var intents = new ArrayList<Integer>();
        for (var wish = 0; wish < wishes.size(); wish++) {
            for (var i = 0; i < 30; i++) {
                texts.add(fillers.get(i % 10) + wishes.get(wish).get(i / 10) + fillers.get((i * 3 + wish + 1) % 10));
                intents.add(wish);
            }
        }
        var cases = new ArrayList<RetrievalCase>();
        for (var i = 0; i < texts.size(); i++) {
            var own = i;
            var positives = new ArrayList<String>();
            var negatives = new ArrayList<String>();
            for (var j = 0; j < texts.size(); j++) {
                // of the same wish in other words, and of other wishes
                if (j != own && intents.get(j).equals(intents.get(own)) && j % 30 / 10 != own % 30 / 10) {
                    positives.add(texts.get(j));
                } else if (!intents.get(j).equals(intents.get(own))) {
                    negatives.add(texts.get(j));
                }
            }
            cases.add(new RetrievalCase(texts.get(i), "wish-" + intents.get(i), positives, negatives));
        }
        return cases;
    }
}
