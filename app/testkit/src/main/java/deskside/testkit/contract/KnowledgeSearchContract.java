package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link deskside.domain.knowledge.KnowledgeSearch} promises. */
public abstract class KnowledgeSearchContract extends PortsContract {

    @Test
    void nothing_is_found_on_an_empty_desk() {
        assertThat(find("空气炸锅", Language.ZH)).isEmpty();
        assertThat(ports.search().size()).isZero();
    }

    @Test
    void the_article_that_a_question_is_about_comes_first() {
        pullTestShop();
        assertThat(find("快递好几天没有更新了怎么办", Language.ZH).getFirst()).satisfies(hit -> {
            assertThat(hit.documentId()).isEqualTo("kb-logistics-stuck");
            assertThat(hit.kind()).isEqualTo(DocumentKind.ARTICLE);
            assertThat(hit.title()).isEqualTo("快递长时间没有更新怎么办");
            assertThat(hit.passage()).isNotBlank().hasSizeLessThanOrEqualTo(200);
            assertThat(hit.keywordScore()).isPositive();
        });
        assertThat(find("怎么开电子发票", Language.ZH).getFirst().documentId()).isEqualTo("kb-invoice");
        assertThat(find("exchange a faulty product", Language.EN).getFirst().documentId()).isEqualTo("kb-en-exchange");
    }

    @Test
    void only_documents_of_the_language_and_the_kinds_are_found() {
        pullTestShop();
        assertThat(find("exchange a faulty product within fifteen days", Language.EN)).isNotEmpty()
                .extracting(KnowledgeHit::language).containsOnly(Language.EN);
        var products = ports.search().search(new KnowledgeQuery("空气炸锅", Language.ZH, Set.of(DocumentKind.PRODUCT), 10));
        assertThat(products).isNotEmpty().extracting(KnowledgeHit::kind).containsOnly(DocumentKind.PRODUCT);
        assertThat(products).extracting(KnowledgeHit::documentId).contains("AF-500", "AF-350", "AF-PAPER");
    }

    @Test
    void hits_are_ordered_limited_and_each_document_comes_once() {
        pullTestShop();
        var hits = ports.search().search(KnowledgeQuery.everything("空气炸锅退货退款", Language.ZH, 4));
        assertThat(hits).hasSize(4).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(hits).extracting(KnowledgeHit::documentId).doesNotHaveDuplicates();
        assertThat(hits).allSatisfy(hit -> assertThat(hit.score()).isPositive());
    }

    @Test
    void odd_text_is_no_error() {
        pullTestShop();
        for (var text : List.of("", "  ", "()[]{}~^\"*?:\\/+-!&|", "AND OR NOT", "\uD83D", "😀😀", "？！。", "x".repeat(5_000), "退".repeat(3_000))) {
            for (var language : Language.values()) {
                assertThat(ports.search().search(KnowledgeQuery.everything(text, language, 10))).isNotNull();
            }
        }
        assertThat(find("", Language.ZH)).isEmpty();
        assertThat(find(" \n", Language.EN)).isEmpty();
    }

    @Test
    void a_document_is_counted_once_whatever_its_languages() {
        pullTestShop();
        assertThat(ports.search().size()).isEqualTo(5 + 2 + 5 + 3);
    }

    @Test
    void removed_and_changed_documents_are_found_as_they_are_now() {
        pullTestShop();
        var invoice = TestShopGoods.ARTICLES.get(2);
        ports.replica().apply(new ChangePage(List.of(TestShop.gone(90, invoice, 2, Change.Op.REDACT)), "cursor-2", false, NOW), NOW);
        ports.awaitIndexed().run();
        assertThat(find("怎么开电子发票", Language.ZH)).extracting(KnowledgeHit::documentId).doesNotContain("kb-invoice");
        assertThat(ports.search().size()).isEqualTo(14);
    }

    private List<KnowledgeHit> find(String text, Language language) {
        return ports.search().search(KnowledgeQuery.everything(text, language, 10));
    }
}
