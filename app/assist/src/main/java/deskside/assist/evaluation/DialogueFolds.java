package deskside.assist.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Deals dialogues into folds, never turns: turns of one dialogue are alike, and learning from one would give away the others. Immutable. */
final class DialogueFolds {

    private final Map<String, Integer> foldOf = new HashMap<>();
    private final int count;

    DialogueFolds(List<RatedTurn> turns, int count, long seed) {
        this.count = count;
        var ids = new ArrayList<>(new LinkedHashSet<>(turns.stream().map(RatedTurn::dialogueId).toList()));
        if (count < 2 || count > ids.size()) {
            throw new IllegalArgumentException(count + " folds cannot be made of " + ids.size() + " dialogues");
        }
        Collections.shuffle(ids, new Random(seed));
        for (var i = 0; i < ids.size(); i++) {
            foldOf.put(ids.get(i), i % count);
        }
    }

    int count() {
        return count;
    }

    int of(RatedTurn turn) {
        return foldOf.getOrDefault(turn.dialogueId(), -1);
    }

    List<RatedTurn> tested(List<RatedTurn> turns, int fold) {
        return turns.stream().filter(turn -> of(turn) == fold).toList();
    }

    List<RatedTurn> trained(List<RatedTurn> turns, int fold) {
        return turns.stream().filter(turn -> of(turn) != fold).toList();
    }
}
