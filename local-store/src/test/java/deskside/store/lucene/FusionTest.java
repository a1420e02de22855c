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
        assertThat(ids(List.of(found("k", 0), found("v", 0)), List.of(found("v", 0), found("k", 0)))).containsExactly("v", "k");
        assertThat(ids(List.of(found("k", 0)), List.of(found("v", 0)))).containsExactly("v", "k");
    }

    @Test
    void a_document_in_both_rankings_beats_those_in_one() {
        assertThat(ids(List.of(found("k", 0), found("both", 0)), List.of(found("v", 0), found("both", 0)))).containsExactly("both", "v", "k");
    }

    @Test
    void of_several_entries_of_a_document_only_the_best_counts() {
        var fused = Fusion.of(List.of(found("a", 2), found("a", 1), found("b", 0)), List.of());
        assertThat(fused).hasSize(2);
        assertThat(fused.getFirst().keyword()).isEqualTo(found("a", 2));
        assertThat(fused.get(1).score()).isEqualTo(1 / 62.0);
    }

    private static List<String> ids(List<Found> byKeyword, List<Found> byVector) {
        return Fusion.of(byKeyword, byVector).stream().map(fused -> fused.key().id()).toList();
    }

    private static Found found(String id, int passage) {
        return new Found(new Key(DocumentKind.ARTICLE, id), passage, passage, 1);
    }
}
