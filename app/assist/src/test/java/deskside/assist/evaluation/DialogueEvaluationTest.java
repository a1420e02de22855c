package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.evaluation.DialogueReport.Bad;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DialogueEvaluationTest {

    private static final List<String> BAD = List.of("怎么还没解决", "根本没用", "等了这么久还没到", "你们太过分了", "一直没人理", "为什么还不退");
    private static final List<String> CALM = List.of("这个多大", "可以开发票吗", "什么颜色", "好的我看看", "支持保价吗", "谢谢你的帮助");

    @Test
    void folds_never_split_a_dialogue() {
        var turns = dialogues(12);
        var folds = new DialogueFolds(turns, 4, 1);
        for (var fold = 0; fold < 4; fold++) {
            var tested = ids(folds.tested(turns, fold));
            assertThat(tested).hasSize(3).doesNotContainAnyElementsOf(ids(folds.trained(turns, fold)));
        }
    }

    @Test
    void what_is_learned_on_other_dialogues_finds_the_bad_ones() {
        var report = new DialogueEvaluation(Optional.empty(), TrainingProgress.SILENT).crossValidate(dialogues(24), 3);
        assertThat(report.turnAuroc()).isGreaterThan(0.9);
        assertThat(report.turnPartsAuroc()).isGreaterThan(0.9);
        assertThat(report.dialogueAuroc(Bad.MEAN_BELOW_NEUTRAL)).isGreaterThan(0.9);
        assertThat(report.badDialogues(Bad.MEAN_BELOW_NEUTRAL)).isEqualTo(12);
        // The second sign speaks against bad turns; points are never negative.
        assertThat(report.points()[0]).isPositive();
        assertThat(report.points()[1]).isZero();
    }

    @Test
    void ratings_of_whole_dialogues_may_come_from_elsewhere() {
        var report = new DialogueEvaluation(Optional.empty(), TrainingProgress.SILENT).crossValidate(dialogues(12), 3);
        var turnedAround = report.turns().stream().collect(Collectors.toMap(RatedTurn::dialogueId, turn -> turn.isBad() ? 2 : 0, (a, _) -> a));
        assertThat(report.dialogueAuroc(turnedAround)).isLessThan(0.1);
        assertThat(report.dialogueAuroc(Map.of())).isNaN();
    }

    @Test
    void training_on_one_side_only_is_refused() {
        var calm = dialogues(8).stream().filter(turn -> !turn.isBad()).toList();
        assertThatThrownBy(() -> new DialogueEvaluation(Optional.empty(), TrainingProgress.SILENT).trainAndTest(calm, calm))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> ids(List<RatedTurn> turns) {
        return turns.stream().map(RatedTurn::dialogueId).distinct().toList();
    }

    /** Every second one is bad from its start to its end. */
    private static List<RatedTurn> dialogues(int count) {
        var turns = new ArrayList<RatedTurn>();
        for (var i = 0; i < count; i++) {
            for (var turn = 0; turn < 3; turn++) {
                var bad = i % 2 == 0;
                turns.add(new RatedTurn("d" + i, (bad ? BAD : CALM).get((i + turn) % 6), Language.ZH, bad ? 0 : 1 + turn % 2,
                        new double[] {bad ? 0.8 : 0.1, bad ? 0 : 1}, 0));
            }
        }
        return turns;
    }
}
