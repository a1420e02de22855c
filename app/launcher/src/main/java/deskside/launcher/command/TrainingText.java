package deskside.launcher.command;

import deskside.assist.comparison.LabelChange;
import deskside.assist.comparison.PairedTrial;
import deskside.domain.privacy.Masking;
import deskside.usecases.learning.TrainingOutcome;
import deskside.usecases.learning.TrainingPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How trainings ended, for people and for programs. Personal data in messages are masked. */
final class TrainingText {

    /** Of gains, losses and other changes each. */
    private static final int EXAMPLES = 8;

    private TrainingText() {
    }

    static String text(TrainingOutcome outcome) {
        var language = outcome.language().code();
        return switch (outcome) {
            case TrainingOutcome.WentLive live -> language + ": the new model serves now (version " + live.version().id() + ").\n"
                    + figures(live.plan(), live.trial());
            case TrainingOutcome.NotBetter stays -> language + ": the model in use stays: the new one is not better beyond chance.\n"
                    + figures(stays.plan(), stays.trial());
            case TrainingOutcome.Forgets stays -> language + ": the model in use stays: the new one is better on what is new, but worse on the shop's "
                    + "own examples (%.1f %% → %.1f %%).%n".formatted(100 * stays.authored().championAccuracy(),
                    100 * stays.authored().challengerAccuracy()) + figures(stays.plan(), stays.trial());
            case TrainingOutcome.TooLittle little -> language + ": nothing to learn from: " + little.fresh()
                    + " examples are new to the model in use, " + little.needed() + " are needed to tell whether another one is better.";
        };
    }

    private static String figures(TrainingPlan plan, PairedTrial trial) {
        var lines = new ArrayList<String>();
        lines.add("  trained on    %d examples; %d of %d new ones were held out (%s)".formatted(plan.train().size(), plan.heldOut().size(), plan.fresh(),
                how(plan.how())));
        lines.add("  model in use  %.1f %% of the held-out messages right".formatted(100 * trial.championAccuracy()));
        lines.add("  new model     %.1f %%".formatted(100 * trial.challengerAccuracy()));
        lines.add("  difference    %d only the new one got right, %d only the one in use; equally good models differ so much with probability %.3f"
                .formatted(trial.onlyChallenger(), trial.onlyChampion(), trial.chance()));
        lines.add("                (McNemar's test, mid-p; the new one must be ahead with less than %.2f)".formatted(PairedTrial.CHANCE));
        if (!trial.changes().isEmpty()) {
            lines.add("  %d messages are read differently:".formatted(trial.changes().size()));
            examples(trial).forEach(change -> lines.add("    %s  «%s»: %s → %s".formatted(mark(change), Masking.text(change.text()),
                    Objects.requireNonNullElse(change.before(), "unknown"), Objects.requireNonNullElse(change.after(), "unknown"))
                    + (change.isGain() || change.isLoss() ? "" : " (is: " + change.truth() + ")")));
        }
        return String.join("\n", lines);
    }

    private static String mark(LabelChange change) {
        return change.isGain() ? "+" : change.isLoss() ? "-" : "·";
    }

    private static List<LabelChange> examples(PairedTrial trial) {
        return Stream.of(trial.changes().stream().filter(LabelChange::isGain), trial.changes().stream().filter(LabelChange::isLoss),
                        trial.changes().stream().filter(change -> !change.isGain() && !change.isLoss()))
                .flatMap(some -> some.limit(EXAMPLES)).toList();
    }

    private static String how(TrainingPlan.HeldOut how) {
        return switch (how) {
            case NEWEST_CONFIRMED -> "the newest confirmed ones";
            case EVERY_FIFTH_LINE -> "every fifth line of each label";
        };
    }

    static Map<String, Object> json(TrainingOutcome outcome) {
        var row = new LinkedHashMap<String, Object>();
        row.put("language", outcome.language().code());
        row.put("wentLive", outcome instanceof TrainingOutcome.WentLive);
        row.put("outcome", outcome.getClass().getSimpleName());
        switch (outcome) {
            case TrainingOutcome.WentLive live -> {
                row.put("version", live.version().id());
                put(row, live.plan(), live.trial());
            }
            case TrainingOutcome.NotBetter stays -> put(row, stays.plan(), stays.trial());
            case TrainingOutcome.Forgets stays -> {
                put(row, stays.plan(), stays.trial());
                row.put("authoredChampionAccuracy", stays.authored().championAccuracy());
                row.put("authoredChallengerAccuracy", stays.authored().challengerAccuracy());
            }
            case TrainingOutcome.TooLittle little -> {
                row.put("fresh", little.fresh());
                row.put("needed", little.needed());
            }
        }
        return row;
    }

    private static void put(Map<String, Object> row, TrainingPlan plan, PairedTrial trial) {
        row.put("trainSize", plan.train().size());
        row.put("fresh", plan.fresh());
        row.put("heldOut", plan.heldOut().size());
        row.put("heldOutHow", plan.how());
        row.put("championAccuracy", trial.championAccuracy());
        row.put("challengerAccuracy", trial.challengerAccuracy());
        row.put("onlyChampion", trial.onlyChampion());
        row.put("onlyChallenger", trial.onlyChallenger());
        row.put("chance", trial.chance());
        row.put("changed", trial.changes().size());
        row.put("changes", examples(trial).stream().map(TrainingText::json).toList());
    }

    private static Map<String, Object> json(LabelChange change) {
        var row = new LinkedHashMap<String, Object>();
        row.put("text", Masking.text(change.text()));
        row.put("label", change.truth());
        row.put("before", change.before());
        row.put("after", change.after());
        return row;
    }
}
