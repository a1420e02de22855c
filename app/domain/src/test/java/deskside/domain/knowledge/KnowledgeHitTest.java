package deskside.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnowledgeHitTest {

    @Test
    void its_passage_is_read_when_it_is_first_asked_for_and_only_then() {
        var read = new AtomicInteger();
        var hit = new KnowledgeHit(DocumentKind.ARTICLE, "KA-1", Language.ZH, "退货", () -> "七天内都能退" + read.incrementAndGet(), 1, 0.5, 2);
        assertThat(hit.hashCode()).isEqualTo(with("七天内都能退1").hashCode());
        assertThat(read).hasValue(0);
        assertThat(hit.passage()).isEqualTo("七天内都能退1");
        assertThat(hit.passage()).isEqualTo("七天内都能退1");
        assertThat(read).hasValue(1);
    }

    @Test
    void two_hits_are_the_same_when_they_show_the_same() {
        assertThat(with("七天内都能退")).isEqualTo(with("七天内都能退")).isNotEqualTo(with("运费由我们承担"));
    }

    private static KnowledgeHit with(String passage) {
        return new KnowledgeHit(DocumentKind.ARTICLE, "KA-1", Language.ZH, "退货", passage, 1, 0.5, 2);
    }
}
