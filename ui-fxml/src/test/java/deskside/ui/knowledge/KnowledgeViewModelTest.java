package deskside.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.assist.Feedback;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.conversation.SendReply;
import deskside.usecases.knowledge.ArticleProposals;
import deskside.usecases.knowledge.EntryState;
import deskside.usecases.knowledge.KnowledgeCategory;
import deskside.usecases.knowledge.KnowledgeEntry;
import deskside.usecases.knowledge.ProposalRow;
import deskside.usecases.knowledge.Relation;
import org.junit.jupiter.api.Test;

class KnowledgeViewModelTest {

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);
    private final KnowledgeViewModel knowledge = new KnowledgeViewModel(services);
    private final ProposalViewModel proposals = new ProposalViewModel(services, knowledge);

    private void open(String id) {
        knowledge.choose(knowledge.shown().stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow());
    }

    private void type(String text) {
        knowledge.queryProperty().set(text);
        tasks.advance(KnowledgeViewModel.TYPING_PAUSE);
    }

    @Test
    void everything_is_listed_by_category_and_filtered_by_it_and_by_state() {
        assertThat(knowledge.shown()).extracting(KnowledgeEntry::category).contains(KnowledgeCategory.values());
        knowledge.categoryProperty().set(KnowledgeCategory.SCRIPT);
        assertThat(knowledge.shown()).isNotEmpty().extracting(KnowledgeEntry::category).containsOnly(KnowledgeCategory.SCRIPT);
        knowledge.categoryProperty().set(null);
        knowledge.stateProperty().set(EntryState.PUBLISHED);
        assertThat(knowledge.shown()).isNotEmpty().extracting(KnowledgeEntry::state).containsOnly(EntryState.PUBLISHED);
    }

    @Test
    void a_search_by_initials_finds_and_marks_the_product() {
        type("kqzg");
        assertThat(knowledge.shown()).extracting(KnowledgeEntry::id).contains("AF-500");
        assertThat(knowledge.marks("轻油空气炸锅 5 升")).singleElement().satisfies(span -> assertThat(span.start()).isEqualTo(2));
        type("");
        assertThat(knowledge.shown()).hasSameSizeAs(knowledge.allProperty().get());
    }

    @Test
    void relations_lead_on() {
        open("AF-500");
        assertThat(knowledge.relationsProperty().get()).extracting(Relation::kind).contains(Relation.Kind.ACCESSORY, Relation.Kind.SIMILAR);
        knowledge.follow(knowledge.relationsProperty().get().getFirst());
        assertThat(knowledge.selectedProperty().get()).isNotNull().extracting(KnowledgeEntry::id).isEqualTo("AF-PAPER");
    }

    @Test
    void another_wording_is_proposed_and_shown_as_on_its_way() {
        open("kb-refund-time");
        proposals.begin(null);
        proposals.submit();
        assertThat(proposals.problemProperty().get()).isEqualTo(ArticleProposals.Outcome.SAME_TEXT);
        proposals.textProperty().set("支付宝 1 至 3 个工作日，银行卡 3 至 5 个工作日。");
        proposals.reasonProperty().set("银行卡更慢");
        proposals.submit();
        assertThat(proposals.writingProperty().get()).isFalse();
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.ProposeArticleChange.class, propose -> {
            assertThat(propose.articleId()).isEqualTo("kb-refund-time");
            assertThat(propose.reason()).isEqualTo("银行卡更慢");
        });
        assertThat(proposals.rowsProperty().get()).singleElement().extracting(ProposalRow::status).isEqualTo(ProposalRow.Status.QUEUED);
    }

    @Test
    void a_reply_that_was_sent_in_place_of_the_articles_words_can_be_proposed() {
        var article = TestShopGoods.ARTICLES.getFirst();
        fixture.desk.feedback.append(new Feedback("f-1", "s-1", TestShop.WANG_ASKS.id(), "m-3", article.id(), null, Feedback.Kind.REWRITTEN, 0.3, null,
                fixture.desk.clock.instant()));
        assertThat(fixture.useCases.sendReply().send(TestShop.WANG_ASKS.id(), "已联系快递核实，明天给您答复。", "s-1"))
                .isInstanceOf(SendReply.Outcome.Queued.class);
        open(article.id());
        var rewritten = proposals.rewrittenProperty().get();
        assertThat(rewritten).singleElement().extracting(ArticleProposals.Rewritten::text).isEqualTo("已联系快递核实，明天给您答复。");
        proposals.begin(rewritten.getFirst());
        assertThat(proposals.difference()).isNotEmpty();
        proposals.submit();
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.ProposeArticleChange.class,
                propose -> assertThat(propose.conversationId()).isEqualTo(TestShop.WANG_ASKS.id()));
    }

    @Test
    void only_articles_can_be_proposed_for() {
        open(TestShopGoods.PRICE_PROTECTION.id());
        assertThat(proposals.canPropose()).isFalse();
        proposals.begin(null);
        assertThat(proposals.writingProperty().get()).isFalse();
    }
}
