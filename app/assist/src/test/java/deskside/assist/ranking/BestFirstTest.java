package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BestFirstTest {

    private static final RankingFeatures NONE = new RankingFeatures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @RepeatedTest(30)
    void they_come_in_the_order_of_what_is_measured_although_not_all_are(RepetitionInfo repetition) {
        var seed = 20261128L + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var likelihoods = new HashMap<Candidate, Double>();
        var bounds = new HashMap<Candidate, Double>();
        for (var i = 0; i < 80; i++) {
            var candidate = candidate("c" + i);
            // coarse, so that many are as likely as others, and as likely as others are at most
            var likelihood = random.nextInt(20) / 20.0;
            likelihoods.put(candidate, likelihood);
            bounds.put(candidate, likelihood + random.nextInt(3) / 20.0);
        }
        var candidates = new ArrayList<>(likelihoods.keySet());
        Collections.shuffle(candidates, random);
        var measured = new ArrayList<Candidate>();
        var ranked = new BestFirst(candidates, 0.3, bounds::get, candidate -> {
            measured.add(candidate);
            return Optional.of(new Scored(candidate, NONE, likelihoods.get(candidate), new SlotFiller.Filled("", List.of(), Set.of())));
        });
        var wanted = candidates.stream().filter(candidate -> likelihoods.get(candidate) >= 0.3)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -likelihoods.get(candidate)).thenComparing(Candidate::id)).toList();

        for (var i = 0; i < 4; i++) {
            assertThat(ranked.next().orElseThrow().candidate()).as("seed %d, place %d", seed, i).isSameAs(wanted.get(i));
        }
        assertThat(measured).as("seed %d", seed).hasSizeLessThan(40);
        for (var i = 4; i < wanted.size(); i++) {
            assertThat(ranked.next().orElseThrow().candidate()).as("seed %d, place %d", seed, i).isSameAs(wanted.get(i));
        }
        assertThat(ranked.next()).isEmpty();
        assertThat(measured).as("none is measured twice; seed %d", seed).doesNotHaveDuplicates();
    }

    @Test
    void whether_there_is_one_of_a_kind_is_known_before_it_comes() {
        var better = candidate("better");
        var wanted = candidate("wanted");
        var ranked = new BestFirst(List.of(better, wanted), 0.5, candidate -> candidate == better ? 0.9 : 0.6,
                candidate -> Optional.of(new Scored(candidate, NONE, candidate == better ? 0.9 : 0.4, new SlotFiller.Filled("", List.of(), Set.of()))));
        assertThat(ranked.next().orElseThrow().candidate()).isSameAs(better);
        assertThat(ranked.any(candidate -> candidate == better, _ -> true)).isTrue();
        assertThat(ranked.any(candidate -> candidate == wanted, _ -> true)).as("too unlikely, once it is measured").isFalse();
    }

    private static Candidate candidate(String id) {
        return new Candidate(SuggestionSource.Kind.ARTICLE, id, id, 1, Language.ZH, "", List.of(), List.of(), List.of(), List.of(), null, null, null, "", null,
                "", 0, 0, null);
    }
}
