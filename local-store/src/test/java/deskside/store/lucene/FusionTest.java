package deskside.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.knowledge.DocumentKind;
import deskside.store.lucene.Fusion.Found;
import deskside.store.lucene.Fusion.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void a_document_first_by_meaning_beats_one_first_by_keyword() {
        assertThat(ids(List.of(found("k", 9), found("v", 1)), List.of(found("v", 0.8), found("k", 0.4)))).containsExactly("v", "k");
        assertThat(ids(List.of(found("k", 9)), List.of(found("v", 0.8)))).containsExactly("v", "k");
    }

    @Test
    void keywords_decide_between_documents_of_nearly_the_same_meaning() {
        assertThat(ids(List.of(found("exact", 12), found("other", 3), found("far", 1)),
                List.of(found("other", 0.71), found("exact", 0.7), found("far", 0.3)))).containsExactly("exact", "other", "far");
    }

    @Test
    void the_scale_of_the_keyword_scores_does_not_matter() {
        var byVector = List.of(found("a", 0.7), found("b", 0.6), found("c", 0.2));
        assertThat(ids(List.of(found("b", 900), found("c", 500), found("a", 100)), byVector))
                .isEqualTo(ids(List.of(found("b", 9), found("c", 5), found("a", 1)), byVector));
    }

    @Test
    void a_document_in_both_rankings_beats_those_in_one() {
        assertThat(ids(List.of(found("k", 9), found("both", 8.9), found("x", 1)), List.of(found("v", 0.8), found("both", 0.79), found("y", 0.3))))
                .startsWith("both", "v");
    }

    @Test
    void of_several_entries_of_a_document_only_the_best_counts_and_every_score_is_positive() {
        var fused = Fusion.of(List.of(found("a", 5), found("a", 4), found("b", 2)), List.of());
        assertThat(fused).hasSize(2).allSatisfy(one -> assertThat(one.score()).isPositive());
        assertThat(fused.getFirst().keyword()).isEqualTo(found("a", 5));
    }

    private static List<String> ids(List<Found> byKeyword, List<Found> byVector) {
        return Fusion.of(byKeyword, byVector).stream().map(fused -> fused.key().id()).toList();
    }

    private static Found found(String id, double score) {
        return new Found(new Key(DocumentKind.ARTICLE, id), 0, 0, score);
    }
}
