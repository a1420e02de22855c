package deskside.ui.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.knowledge.Article;
import deskside.testkit.TestShop;
import deskside.ui.customer.CustomerPanel;
import deskside.ui.desk.Composing;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.PickedSuggestion;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.ui.search.SearchPanel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** An agent's hands on the assistant, the customer panel and the search, with keyboard and mouse. */
class AssistantJourneyTest {

    private final FxRobot robot = new FxRobot();
    private final List<String> inserted = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final DeskFixture fixture = new DeskFixture();
    private Stage stage;
    private Scene scene;
    private PanelServices services;
    private TextField elsewhere;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @BeforeEach
    void open() {
        FxThread.run(() -> {
            services = fixture.services(new DirectTasks(), Locale.SIMPLIFIED_CHINESE);
            services.context().composer(new Recording());
            var viewModel = new AssistantViewModel((_, message) -> Samples.answer(message), id -> fixture.useCases.loadTimeline().load(id, 40),
                    fixture.useCases.learning().hitRates()::load,
                    fixture.useCases.recordFeedback(), services.context(), services.tasks(), services.events());
            Region assistant = Fxml.load("assistant.fxml", new AssistantController(viewModel, fixture.engineBar(services), services.texts()),
                    services.texts());
            elsewhere = new TextField();
            elsewhere.setPrefHeight(30);
            elsewhere.setMaxHeight(30);
            services.context().select(TestShop.WANG_ASKS.id());
            var root = new StackPane(new HBox(elsewhere, assistant, new CustomerPanel(services).view()), new SearchPanel(services).view());
            scene = Shots.scene(root, Theme.LIGHT, 900, 700);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            elsewhere.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        FxThread.run(stage::close);
    }

    private void focus(String selector) {
        FxThread.run(() -> find(selector).requestFocus());
    }

    /** The first that is seen, or one that is not. */
    private Node find(String selector) {
        return scene.getRoot().lookupAll(selector).stream().filter(Node::isVisible).findFirst().orElseGet(() -> scene.getRoot().lookup(selector));
    }

    private List<Feedback.Kind> feedback() {
        return fixture.desk.feedback.all().stream().map(Feedback::kind).toList();
    }

    @Test
    void enter_on_a_card_inserts_and_shift_enter_sends() {
        focus(".card");
        robot.push(KeyCode.ENTER);
        assertThat(inserted).hasSize(1);
        assertThat(sent).isEmpty();
        focus(".card");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_card_is_rejected_by_two_keys() {
        focus(".card");
        robot.push(KeyCode.DELETE);
        Shots.take(scene, "assistant-rejecting");
        robot.push(KeyCode.DIGIT2);
        assertThat(fixture.desk.feedback.all().getLast().reason()).isEqualTo("not-asked");
        assertThat(FxThread.call(() -> scene.getRoot().lookupAll(".card").stream().filter(Node::isVisible).count())).isEqualTo(2);
    }

    @Test
    void a_click_on_a_card_inserts_it_and_a_click_on_its_source_only_opens_the_reader() {
        robot.clickOn(find(".source-link"));
        assertThat(inserted).isEmpty();
        assertThat(find(".search-overlay").isVisible()).isTrue();
        assertThat(feedback()).contains(Feedback.Kind.SOURCE_OPENED);
        robot.push(KeyCode.ESCAPE);
        assertThat(find(".search-overlay").isVisible()).isFalse();
        robot.clickOn(find(".card-text"));
        assertThat(inserted).hasSize(1);
    }

    @Test
    void search_takes_the_keyboard_and_gives_it_back() {
        FxThread.run(() -> services.context().openSearch(""));
        robot.write("退款多久到账");
        FxThread.run(() -> ((DirectTasks) services.tasks()).advance(Duration.ofSeconds(1)));
        Shots.take(scene, "search-typed");
        robot.push(KeyCode.ENTER);
        assertThat(inserted).hasSize(1);
        assertThat(FxThread.call(() -> scene.getFocusOwner())).isSameAs(elsewhere);
    }

    @Test
    void a_long_document_opens_at_the_passage() {
        var body = IntStream.range(0, 80).mapToObj(i -> i == 60 ? "第六十段：运费由商家承担，退款原路返回。" : "第 " + i + " 段只是说明。")
                .collect(Collectors.joining("\n\n"));
        fixture.arrive(new Article("long", 1, Language.ZH, "很长的说明", "售后", List.of(), List.of(), List.of(), 1, LocalDate.of(2026, 6, 1), null, null, "好的。",
                "## 全文\n\n" + body));
        FxThread.run(() -> services.context().openSource(new SuggestionSource(SuggestionSource.Kind.ARTICLE, "long", "很长的说明", 1,
                "运费由商家承担，退款原路返回", null)));
        WaitForAsyncUtils.waitForFxEvents();
        Shots.take(scene, "reader-passage");
        FxThread.run(() -> {
            var passage = find(".passage");
            var viewport = find(".reader .viewport");
            assertThat(viewport.localToScene(viewport.getLayoutBounds()).contains(passage.localToScene(passage.getLayoutBounds()))).isTrue();
        });
    }

    @Test
    void focus_stays_at_the_cards_when_one_is_rejected() {
        focus(".card");
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.DIGIT5);
        assertThat(FxThread.call(() -> find(".card").isFocused())).isTrue();
    }

    @Test
    void a_benefit_goes_into_the_composer_by_its_button() {
        robot.clickOn(find(".benefits .button"));
        assertThat(inserted).hasSize(1);
        assertThat(sent).isEmpty();
    }

    private final class Recording implements Composing {
        @Override
        public boolean isSending() {
            return false;
        }

        @Override
        public void insert(String text, @Nullable PickedSuggestion picked) {
            inserted.add(text);
        }

        @Override
        public void send(String text, @Nullable PickedSuggestion picked) {
            sent.add(text);
        }

        @Override
        public void editHeld(String commandId) {
            throw new AssertionError("not asked for here");
        }
    }
}
