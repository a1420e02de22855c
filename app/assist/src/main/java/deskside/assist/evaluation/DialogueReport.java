package deskside.assist.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well scores tell bad turns and bad dialogues from others. Immutable.
 *
 * @param turns  the tested ones
 * @param mood   log-odds of bad, learned on other dialogues from messages and signs
 * @param parts  the sum of the signs' points where these were learned on other dialogues
 * @param points the weight of each sign learned on all given dialogues, in the order of the signs
 */
public record DialogueReport(List<RatedTurn> turns, Map<RatedTurn, Double> mood, Map<RatedTurn, Double> parts, double[] points) {

    /** What makes a dialogue bad. */
    public enum Bad {
        /** Its turns' mean rating is below 1: more bad than good. */
        MEAN_BELOW_NEUTRAL,
        /** At least a third of its turns are bad. */
        A_THIRD
    }

    public DialogueReport {
        turns = List.copyOf(turns);
        mood = Map.copyOf(mood);
        parts = Map.copyOf(parts);
    }

    public double turnAuroc() {
        return turnAuroc(mood::get);
    }

    public double turnPartsAuroc() {
        return turnAuroc(parts::get);
    }

    public double turnHandSetAuroc() {
        return turnAuroc(turn -> (double) turn.score());
    }

    /** A dialogue's score is the mean of its turns'. */
    public double dialogueAuroc(Bad bad) {
        return dialogueAuroc(bad(bad), mood::get);
    }

    public double dialoguePartsAuroc(Bad bad) {
        return dialogueAuroc(bad(bad), parts::get);
    }

    public double dialogueHandSetAuroc(Bad bad) {
        return dialogueAuroc(bad(bad), turn -> (double) turn.score());
    }

    /** The same against ratings of whole dialogues. @param ratings 0 bad, by dialogue */
    public double dialogueAuroc(Map<String, Integer> ratings) {
        return dialogueAuroc(ratings, mood::get);
    }

    public double dialoguePartsAuroc(Map<String, Integer> ratings) {
        return dialogueAuroc(ratings, parts::get);
    }

    public double dialogueHandSetAuroc(Map<String, Integer> ratings) {
        return dialogueAuroc(ratings, turn -> (double) turn.score());
    }

    private double turnAuroc(Function<RatedTurn, Double> score) {
        return Auroc.of(turns.stream().filter(RatedTurn::isBad).mapToDouble(score::apply).toArray(),
                turns.stream().filter(turn -> !turn.isBad()).mapToDouble(score::apply).toArray());
    }

    public int badTurns() {
        return (int) turns.stream().filter(RatedTurn::isBad).count();
    }

    public int dialogues() {
        return byDialogue().size();
    }

    public int badDialogues(Bad bad) {
        return (int) bad(bad).values().stream().filter(rating -> rating == 0).count();
    }

    private Map<String, Integer> bad(Bad definition) {
        var ratings = new LinkedHashMap<String, Integer>();
        byDialogue().forEach((id, own) -> ratings.put(id, switch (definition) {
            case MEAN_BELOW_NEUTRAL -> own.stream().mapToInt(RatedTurn::rating).average().orElse(1) < 1;
            case A_THIRD -> 3 * own.stream().filter(RatedTurn::isBad).count() >= own.size();
        } ? 0 : 1));
        return ratings;
    }

    private double dialogueAuroc(Map<String, Integer> ratings, Function<RatedTurn, Double> score) {
        var bad = new LinkedHashMap<String, Double>();
        var others = new LinkedHashMap<String, Double>();
        byDialogue().forEach((id, own) -> {
            var rating = ratings.get(id);
            if (rating != null) {
                (rating == 0 ? bad : others).put(id, own.stream().mapToDouble(score::apply).average().orElse(0));
            }
        });
        return Auroc.of(bad.values().stream().mapToDouble(s -> s).toArray(), others.values().stream().mapToDouble(s -> s).toArray());
    }

    private Map<String, List<RatedTurn>> byDialogue() {
        return turns.stream().collect(Collectors.groupingBy(RatedTurn::dialogueId, LinkedHashMap::new, Collectors.toList()));
    }
}
