package deskside.usecases.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.intent.Example;
import deskside.assist.intent.TrainingCancelled;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.ModelVersion.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainIntentsTest {

    private static final String[] SUBJECTS = {"锅", "杯子", "被子", "耳机", "炸锅", "背包", "帐篷", "台灯", "水壶", "键盘"};

    private final LearningDesk desk = new LearningDesk();

    @Test
    void a_model_that_learned_what_agents_confirmed_goes_live_when_it_beats_the_one_in_use() {
        var before = desk.engine.version(Language.ZH).orElseThrow();
        agentsCorrect();

        var outcome = desk.train.fromStore(Language.ZH, TrainingProgress.SILENT);

        assertThat(outcome).isInstanceOfSatisfying(TrainingOutcome.WentLive.class, live -> {
            assertThat(live.trial().challengerAccuracy()).isGreaterThan(live.trial().championAccuracy());
            assertThat(live.trial().chance()).isLessThan(0.05);
            assertThat(live.trial().changes()).isNotEmpty();
            assertThat(live.plan().how()).isEqualTo(TrainingPlan.HeldOut.NEWEST_CONFIRMED);
            assertThat(desk.engine.version(Language.ZH)).hasValue(live.version());
            assertThat(live.version().origin()).isEqualTo(Origin.CONFIRMED);
        });
        assertThat(label("台灯漏了怎么弄")).isEqualTo(LearningDesk.RETURN);
        assertThat(desk.rollBack.versions(Language.ZH)).hasSize(2).contains(before);
    }

    @Test
    void what_was_held_out_was_seen_by_neither() {
        agentsCorrect();

        var live = (TrainingOutcome.WentLive) desk.train.fromStore(Language.ZH, TrainingProgress.SILENT);

        assertThat(live.plan().heldOut()).isNotEmpty().doesNotContainAnyElementsOf(live.plan().train());
        assertThat(desk.train.fromStore(Language.ZH, TrainingProgress.SILENT)).as("the held-out third alone is too little for another one")
                .isInstanceOf(TrainingOutcome.TooLittle.class);
    }

    @Test
    void a_model_that_learned_only_what_is_known_already_does_not_go_live() {
        var before = desk.engine.version(Language.ZH);
        for (var subject : SUBJECTS) {
            desk.confirmed("我的" + subject + "快递到哪了", "s-track", LearningDesk.TRACK);
            desk.confirmed(subject + "我要退货", "s-return", LearningDesk.RETURN);
        }

        assertThat(desk.train.fromStore(Language.ZH, TrainingProgress.SILENT)).isInstanceOf(TrainingOutcome.NotBetter.class);
        assertThat(desk.engine.version(Language.ZH)).isEqualTo(before);
        assertThat(desk.rollBack.versions(Language.ZH)).hasSize(1);
    }

    @Test
    void without_confirmed_messages_there_is_nothing_to_learn_from() {
        assertThat(desk.train.fromStore(Language.ZH, TrainingProgress.SILENT))
                .isEqualTo(new TrainingOutcome.TooLittle(Language.ZH, 0, TrainingPlan.LEAST_FRESH));
    }

    @Test
    void a_cancelled_training_leaves_the_model_in_use_in_place() {
        var before = desk.engine.version(Language.ZH);
        agentsCorrect();
        var steps = new ArrayList<String>();
        var cancelling = new TrainingProgress() {
            @Override
            public void step(String what, double share) {
                steps.add(what);
            }

            @Override
            public boolean isCancelled() {
                return steps.size() >= 3;
            }
        };

        assertThatThrownBy(() -> desk.train.fromStore(Language.ZH, cancelling)).isInstanceOf(TrainingCancelled.class);

        assertThat(desk.engine.version(Language.ZH)).isEqualTo(before);
        assertThat(desk.engine.status().training()).isNull();
    }

    @Test
    void a_file_that_would_make_the_model_forget_the_shops_own_examples_does_not_go_live() {
        var lines = new ArrayList<Example>();
        for (var words : List.of("我的快递到哪了", "帮我查一下物流", "包裹现在在什么地方", "查快递", "货到哪里了", "快递走到哪个城市了", "单号发我一下", "看下我的包裹", "物流查询")) {
            for (var more : List.of("啊", "呢", "吧", "呀", "哦", "哈", "嘛", "好吗", "亲")) {
                lines.add(new Example(LearningDesk.RETURN, words + more));
            }
        }

        assertThat(desk.train.fromFile(Language.ZH, "wrong.tsv", lines, TrainingProgress.SILENT)).isInstanceOf(TrainingOutcome.Forgets.class);
    }

    @Test
    void a_file_may_bring_intents_that_the_hub_does_not_know_and_they_are_called_by_their_label() {
        var lines = new ArrayList<Example>();
        for (var subject : SUBJECTS) {
            lines.add(new Example("invoice.ask", subject + "的发票开一下"));
            lines.add(new Example("invoice.ask", "要一张" + subject + "发票"));
            lines.add(new Example("invoice.ask", subject + "发票抬头写公司"));
        }

        assertThat(desk.train.fromFile(Language.ZH, "invoice.tsv", lines, TrainingProgress.SILENT)).isInstanceOf(TrainingOutcome.WentLive.class);
        assertThat(label("键盘发票怎么开")).isEqualTo("invoice.ask");
        assertThat(desk.engine.current().orElseThrow().models().definitions()).anyMatch(definition -> definition.id().equals("invoice.ask"));
    }

    @Test
    void rolling_back_is_one_call_and_survives_the_next_start() {
        var first = desk.engine.version(Language.ZH).orElseThrow();
        agentsCorrect();
        desk.train.fromStore(Language.ZH, TrainingProgress.SILENT);

        assertThat(desk.rollBack.back(Language.ZH)).hasValue(first);

        assertThat(desk.engine.version(Language.ZH)).hasValue(first);
        assertThat(desk.library.chosen("intents-zh")).hasValue(first);
        assertThat(desk.rollBack.back(Language.ZH)).as("nothing is older").isEmpty();
    }

    @Test
    void a_damaged_earlier_version_is_not_rolled_back_to() {
        agentsCorrect();
        var live = (TrainingOutcome.WentLive) desk.train.fromStore(Language.ZH, TrainingProgress.SILENT);
        desk.desk.modelVersions.remove(desk.rollBack.earlier(Language.ZH).orElseThrow());

        assertThat(desk.rollBack.back(Language.ZH)).isEmpty();
        assertThat(desk.engine.version(Language.ZH)).hasValue(live.version());
    }

    @Test
    void changed_intents_of_the_hub_make_a_version_and_end_a_roll_back() {
        desk.desk.put(List.of(LearningDesk.intent(LearningDesk.TRACK, "物流", "我的快递到哪了", "几号能收到我的东西", "查快递", "货到哪里了")));

        assertThat(desk.engine.refresh(TrainingProgress.SILENT)).isTrue();

        assertThat(desk.engine.version(Language.ZH).orElseThrow().origin()).isEqualTo(Origin.INTENTS_CHANGED);
        assertThat(desk.rollBack.versions(Language.ZH)).hasSize(2);
    }

    /** Customers speak of leaks, which the shop's examples do not: the engine guesses, the agents send what helps. */
    private void agentsCorrect() {
        for (var subject : SUBJECTS) {
            desk.confirmed(subject + "漏了怎么弄", "s-return", null);
            desk.confirmed("这个" + subject + "是坏的漏水", "s-return", LearningDesk.TRACK);
            desk.confirmed(subject + "用了一天就漏", "s-return", null);
        }
    }

    private String label(String text) {
        var engine = desk.engine.current().orElseThrow();
        return engine.models().intents().get(Language.ZH).predict(text, Optional.of(desk.engine.embedder().orElseThrow())).best().label();
    }
}
