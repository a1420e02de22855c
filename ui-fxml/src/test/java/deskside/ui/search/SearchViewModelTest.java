package deskside.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.sync.StoreEvent;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import deskside.ui.conversation.ComposerViewModel;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);

    @Test
    void typing_finds_documents_and_the_first_is_read_at_its_passage() {
        var search = new SearchViewModel(services);
        services.context().openSearch("");
        search.queryProperty().set("价格保护");
        assertThat(search.searchedProperty().get()).isFalse();
        tasks.advance(SearchViewModel.TYPING_PAUSE);
        assertThat(search.searchedProperty().get()).isTrue();
        assertThat(search.hits()).anyMatch(hit -> hit instanceof SearchHit.Document(var found) && found.documentId().equals("PP-7D"));
        assertThat(search.reader().stateProperty().get()).isInstanceOf(ReaderState.Reading.class);
    }

    @Test
    void a_blank_search_offers_the_open_conversations() {
        var search = new SearchViewModel(services);
        services.context().openSearch("");
        assertThat(search.hits()).isNotEmpty().allMatch(SearchHit.Chat.class::isInstance);
    }

    @Test
    void an_order_is_found_by_a_part_of_its_number_and_opens_its_conversation() {
        var search = new SearchViewModel(services);
        services.context().openSearch("100231");
        assertThat(search.hits().getFirst()).isInstanceOfSatisfying(SearchHit.OrderOf.class,
                hit -> assertThat(hit.found().order().id()).isEqualTo(TestShop.FRYER_ON_THE_WAY.id()));
        search.choose();
        assertThat(services.context().conversationId()).contains(TestShop.WANG_ASKS.id());
        assertThat(search.modeProperty().get()).isEqualTo(SearchViewModel.Mode.CLOSED);
    }

    @Test
    void an_earlier_search_never_replaces_a_later_one() {
        var asked = new ArrayList<String>();
        var search = new SearchViewModel(text -> {
            asked.add(text);
            return List.of(document(text));
        }, services);
        tasks.hold();
        search.open("价");
        search.queryProperty().set("价格");
        tasks.advance(SearchViewModel.TYPING_PAUSE);
        tasks.runHeld();
        assertThat(asked).contains("价格");
        assertThat(search.hits()).hasSize(1);
        assertThat(((SearchHit.Document) search.hits().getFirst()).hit().documentId()).isEqualTo("价格");
    }

    @Test
    void what_was_not_found_is_found_as_soon_as_it_is_in_the_index() {
        var index = new ArrayList<SearchHit>();
        var search = new SearchViewModel(_ -> List.copyOf(index), services);
        search.open("价格");
        assertThat(search.hits()).isEmpty();
        index.add(document("first"));
        indexChanges();
        assertThat(search.hits()).hasSize(1);
        index.addFirst(document("second"));
        indexChanges();
        assertThat(search.hits()).as("nothing moves under the eyes of who reads").hasSize(1);
    }

    @Test
    void a_search_that_is_closed_does_not_search_again() {
        var asked = new ArrayList<String>();
        var search = new SearchViewModel(text -> {
            asked.add(text);
            return List.of();
        }, services);
        search.open("价格");
        search.close();
        indexChanges();
        assertThat(asked).hasSize(1);
    }

    private void indexChanges() {
        fixture.desk.events.publish(new StoreEvent.IndexChanged());
        tasks.advance(Duration.ofSeconds(1));
    }

    @Test
    void the_source_of_a_suggestion_opens_the_reader_alone() {
        var search = new SearchViewModel(services);
        var source = new SuggestionSource(SuggestionSource.Kind.POLICY, TestShopGoods.PRICE_PROTECTION.id(), "价格保护", 3, "限同一商品", null);
        services.context().openSource(source);
        assertThat(search.modeProperty().get()).isEqualTo(SearchViewModel.Mode.READER);
        assertThat(search.reader().stateProperty().get()).isInstanceOfSatisfying(ReaderState.Reading.class,
                reading -> assertThat(reading.passage()).isEqualTo("限同一商品"));
        assertThat(services.context().closeSearch()).isTrue();
        assertThat(services.context().closeSearch()).isFalse();
    }

    @Test
    void the_reader_and_what_it_inserts_have_the_facts_of_the_open_conversation() {
        fixture.withEngine();
        var search = new SearchViewModel(services);
        var composer = new ComposerViewModel(services);
        services.context().select(TestShop.WANG_ASKS.id());
        services.context().openSearch("延误致歉");
        search.selectedProperty().set(search.hits().stream().filter(hit -> hit instanceof SearchHit.Document(var found) && found.documentId().equals("sc-sorry-late"))
                .findFirst().orElseThrow());
        var tracking = TestShop.FRYER_ON_THE_WAY.shipments().getFirst().trackingNumber();
        assertThat(((ReaderState.Reading) search.reader().stateProperty().get()).document().answer()).contains(tracking);

        // Another customer's chat is opened under the reader: nothing of the first customer goes there.
        services.context().select(TestShop.CHEN_WAITS.id());
        search.insertRead();
        assertThat(composer.textProperty().get()).contains("{shipment.tracking}").doesNotContain(tracking);
    }

    @Test
    void a_document_that_is_gone_says_so() {
        var search = new SearchViewModel(services);
        search.openSource(new SuggestionSource(SuggestionSource.Kind.ARTICLE, "no-such", "", 1, "", null));
        assertThat(search.reader().stateProperty().get()).isInstanceOf(ReaderState.Gone.class);
    }

    private static SearchHit document(String id) {
        return new SearchHit.Document(new KnowledgeHit(DocumentKind.ARTICLE, id, Language.ZH, id, "", 1, 0, 1));
    }
}
