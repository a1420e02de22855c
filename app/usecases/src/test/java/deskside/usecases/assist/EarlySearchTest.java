package deskside.usecases.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.Language;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.KnowledgeSearch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EarlySearchTest {

    private final Beside beside = new Beside();
    private final ConcurrentLinkedQueue<String> searched = new ConcurrentLinkedQueue<>();
    private final KnowledgeSearch search = new KnowledgeSearch() {
        @Override
        public List<KnowledgeHit> search(KnowledgeQuery query) {
            searched.add(query.text());
            if (query.text().equals("broken")) {
                throw new IllegalStateException("the index cannot be read");
            }
            return List.of(new KnowledgeHit(DocumentKind.ARTICLE, query.text(), query.language(), query.text(), "…", 1, 0, 1));
        }

        @Override
        public int size() {
            return 1;
        }
    };

    @AfterEach
    void close() {
        beside.close();
    }

    @Test
    void a_right_guess_is_searched_for_once() {
        var early = EarlySearch.begin(search, Optional.of(query("退货")), beside);

        assertThat(early.search(query("退货"))).extracting(KnowledgeHit::documentId).containsExactly("退货");
        assertThat(searched).containsExactly("退货");
    }

    @Test
    void a_wrong_guess_changes_nothing_in_what_is_found() {
        var early = EarlySearch.begin(search, Optional.of(query("那这个呢")), beside);

        assertThat(early.search(query("空气炸锅 , 那这个呢"))).extracting(KnowledgeHit::documentId).containsExactly("空气炸锅 , 那这个呢");
        assertThat(EarlySearch.begin(search, Optional.empty(), beside).search(query("运费"))).extracting(KnowledgeHit::documentId).containsExactly("运费");
    }

    @Test
    void a_failure_is_told_to_whoever_wants_the_result() {
        var early = EarlySearch.begin(search, Optional.of(query("broken")), beside);

        assertThatThrownBy(() -> early.search(query("broken"))).isInstanceOf(IllegalStateException.class).hasMessage("the index cannot be read");
    }

    private static KnowledgeQuery query(String text) {
        return KnowledgeQuery.everything(text, Language.ZH, 40);
    }
}
