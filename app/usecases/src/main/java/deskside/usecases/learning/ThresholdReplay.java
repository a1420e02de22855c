package deskside.usecases.learning;

import deskside.assist.ranking.Thresholds.Place;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.AssistResult.Abstention;
import deskside.domain.assist.Confidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What other thresholds would have done to stored conversations. Filled by one thread, then read. */
public final class ThresholdReplay {

    /** Examples that are kept. */
    private static final int EXAMPLES = 20;

    private final Map<Place, Tally> current = new TreeMap<>();
    private final Map<Place, Tally> proposed = new TreeMap<>();
    private final List<Difference> examples = new ArrayList<>();
    private int conversations;
    private int messages;
    private int different;

    ThresholdReplay() {
    }

    /** Answers to customers' messages. */
    public static final class Tally {

        private final Map<Confidence, Integer> best = new EnumMap<>(Confidence.class);
        private final Map<Abstention, Integer> abstained = new EnumMap<>(Abstention.class);
        private int cards;

        private void add(AssistResult result) {
            cards += result.suggestions().size();
            if (result.abstention() != null) {
                abstained.merge(result.abstention(), 1, Integer::sum);
            } else {
                best.merge(result.suggestions().getFirst().confidence(), 1, Integer::sum);
            }
        }

        public int answered() {
            return best.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int abstained() {
            return abstained.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Answered messages by the level of their first suggestion. */
        public int best(Confidence level) {
            return best.getOrDefault(level, 0);
        }

        public Map<Abstention, Integer> abstentions() {
            return Map.copyOf(abstained);
        }

        /** Suggestions shown. */
        public int cards() {
            return cards;
        }

        private Tally plus(Tally other) {
            var sum = new Tally();
            for (var part : List.of(this, other)) {
                part.best.forEach((level, count) -> sum.best.merge(level, count, Integer::sum));
                part.abstained.forEach((why, count) -> sum.abstained.merge(why, count, Integer::sum));
                sum.cards += part.cards;
            }
            return sum;
        }
    }

    /** A message whose suggestions or levels differ. @param text masked */
    public record Difference(Place place, String text, AssistResult before, AssistResult after) {
    }

    void conversation() {
        conversations++;
    }

    void message(Place place, String maskedText, AssistResult before, AssistResult after) {
        messages++;
        current.computeIfAbsent(place, _ -> new Tally()).add(before);
        proposed.computeIfAbsent(place, _ -> new Tally()).add(after);
        if (!levels(before).equals(levels(after))) {
            different++;
            if (examples.size() < EXAMPLES) {
                examples.add(new Difference(place, maskedText, before, after));
            }
        }
    }

    private static List<Confidence> levels(AssistResult result) {
        return result.suggestions().stream().map(suggestion -> suggestion.confidence()).toList();
    }

    public int conversations() {
        return conversations;
    }

    /** Customers' messages. */
    public int messages() {
        return messages;
    }

    /** Messages for which something would be shown otherwise. */
    public int different() {
        return different;
    }

    public Map<Place, Tally> current() {
        return Map.copyOf(current);
    }

    public Map<Place, Tally> proposed() {
        return Map.copyOf(proposed);
    }

    public Tally currentTotal() {
        return current.values().stream().reduce(new Tally(), Tally::plus);
    }

    public Tally proposedTotal() {
        return proposed.values().stream().reduce(new Tally(), Tally::plus);
    }

    /** At most 20, the newest conversations' first. */
    public List<Difference> examples() {
        return List.copyOf(examples);
    }
}
