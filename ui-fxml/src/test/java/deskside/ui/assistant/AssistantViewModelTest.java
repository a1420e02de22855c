package deskside.ui.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.assist.AssistResult;
import deskside.domain.assist.Confidence;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.catalog.Policy;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import deskside.ui.desk.Composing;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.PickedSuggestion;
import deskside.ui.desk.Searching;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.assist.SuggestAnswers.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssistantViewModelTest {

    private static final String WANG = TestShop.WANG_ASKS.id();
    private static final String CHEN = TestShop.CHEN_WAITS.id();

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);
    private final RecordingComposer composer = new RecordingComposer();
    private final List<String> asked = new ArrayList<>();
    private Function<String, Answer> engine = Samples::answer;
    private final AssistantViewModel assistant = new AssistantViewModel(this::suggest,
            id -> fixture.useCases.loadTimeline().load(id, 40), fixture.useCases.learning().hitRates()::load,
            fixture.useCases.recordFeedback(), services.context(), tasks, services.events());

    AssistantViewModelTest() {
        services.context().composer(composer);
    }

    private Answer suggest(String conversationId, String messageId) {
        asked.add(messageId);
        return engine.apply(messageId);
    }

    private AssistantState.Looked looked() {
        return (AssistantState.Looked) assistant.stateProperty().get();
    }

    private List<Feedback.Kind> feedback() {
        return fixture.desk.feedback.all().stream().map(Feedback::kind).toList();
    }

    @Test
    void nothing_is_shown_without_a_conversation() {
        assertThat(assistant.stateProperty().get()).isInstanceOf(AssistantState.Closed.class);
    }

    @Test
    void suggestions_are_for_the_customers_newest_text() {
        services.context().select(WANG);
        assertThat(looked().result().messageId()).isEqualTo("m-3");
        assertThat(looked().cards()).extracting(Card::number).containsExactly(1, 2, 3);
        assertThat(looked().elapsed()).isEqualTo(Duration.ofNanos(13_600_000));
    }

    /** Panels that go by what the engine saw read the store for it. */
    @Test
    void panels_are_told_of_what_was_seen_only_where_it_is_new() {
        var seen = new AtomicLong(7);
        var told = new ArrayList<Long>();
        services.context().recognitionsProperty().addListener((_, _, now) -> told.add(now.longValue()));
        engine = message -> new Answer.Assisted(Samples.answer(message).result(), Duration.ofMillis(9), seen.get());

        services.context().select(WANG);
        services.context().select(CHEN);
        assertThat(told).containsExactly(7L);

        seen.set(8);
        services.context().select(WANG);
        assertThat(told).containsExactly(7L, 8L);
    }

    @Test
    void rates_of_adoption_are_counted_once_in_a_while() {
        var counted = new AtomicInteger();
        try (var often = new AssistantViewModel(this::suggest, id -> fixture.useCases.loadTimeline().load(id, 40), () -> {
            counted.incrementAndGet();
            return fixture.useCases.learning().hitRates().load();
        }, fixture.useCases.recordFeedback(), services.context(), tasks, services.events())) {
            services.context().select(WANG);
            services.context().select(CHEN);
            assertThat(counted).hasValue(1);
            assertThat(often.hitRate(Confidence.HIGH)).isPresent();

            tasks.advance(AdoptionRates.RECENTLY);
            services.context().select(WANG);
            assertThat(counted).hasValue(2);
        }
    }

    @Test
    void a_new_text_of_the_customer_takes_the_old_cards_off_at_once() {
        services.context().select(WANG);
        engine = _ -> {
            assertThat(assistant.stateProperty().get()).isInstanceOf(AssistantState.Looking.class);
            return Samples.answer("late");
        };
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        assertThat(asked).containsExactly("m-3", "k-wang-4");
        assertThat(looked().result().messageId()).isEqualTo("late");
    }

    @Test
    void an_answer_to_an_earlier_conversation_is_dropped() {
        tasks.hold();
        services.context().select(WANG);
        services.context().select(CHEN);
        tasks.runHeld();
        assertThat(looked().result().messageId()).isEqualTo("m-5");
        assertThat(asked).containsExactly("m-5");
    }

    @Test
    void each_card_is_recorded_as_shown_once_also_after_coming_back() {
        services.context().select(WANG);
        services.context().select(CHEN);
        services.context().select(WANG);
        var shown = fixture.desk.feedback.all().stream().filter(one -> one.messageId().equals("m-3")).toList();
        assertThat(shown).hasSize(3).allMatch(one -> one.kind() == Feedback.Kind.SHOWN);
    }

    @Test
    void nothing_inserts_or_sends_itself() {
        services.context().select(WANG);
        fixture.customerWrites(TestShop.WANG_ASKS, "快点");
        tasks.advance(Duration.ofMinutes(5));
        assertThat(composer.inserted).isEmpty();
        assertThat(composer.sent).isEmpty();
    }

    @Test
    void a_number_key_puts_the_suggestion_into_the_composer() {
        services.context().select(WANG);
        assertThat(services.context().pickSuggestion(2, false)).isTrue();
        assertThat(composer.inserted).containsExactly(looked().result().suggestions().get(1).text());
        assertThat(feedback()).endsWith(Feedback.Kind.INSERTED);
        assertThat(looked().cards().get(1).use()).isEqualTo(Card.Use.INSERTED);
        assertThat(services.context().pickSuggestion(4, false)).isFalse();
    }

    @Test
    void the_same_suggestion_is_sent_at_once_only_once() {
        services.context().select(WANG);
        services.context().pickSuggestion(1, true);
        services.context().pickSuggestion(1, true);
        assertThat(composer.sent).hasSize(1);
    }

    @Test
    void dismissed_cards_count_as_ignored_and_can_come_back() {
        services.context().select(WANG);
        services.context().pickSuggestion(1, false);
        assertThat(services.context().dismissSuggestions()).isTrue();
        assertThat(looked().cards()).isEmpty();
        assertThat(feedback().stream().filter(Feedback.Kind.IGNORED::equals)).hasSize(2);
        assertThat(services.context().dismissSuggestions()).isFalse();
        assistant.showAgain();
        assertThat(looked().cards()).hasSize(3);
    }

    @Test
    void a_rejected_card_goes_and_its_reason_is_kept() {
        services.context().select(WANG);
        assistant.askWhyNot(looked().cards().get(1));
        assistant.reject(looked().cards().get(1), RejectReason.OUTDATED);
        assertThat(looked().cards()).extracting(Card::number).containsExactly(1, 3);
        var last = fixture.desk.feedback.all().getLast();
        assertThat(last.kind()).isEqualTo(Feedback.Kind.REJECTED);
        assertThat(last.reason()).isEqualTo("outdated");
        assertThat(assistant.rejectingProperty().get()).isZero();
    }

    @Test
    void escape_first_takes_back_the_question_for_a_reason() {
        services.context().select(WANG);
        assistant.askWhyNot(looked().cards().getFirst());
        assertThat(services.context().dismissSuggestions()).isTrue();
        assertThat(looked().cards()).hasSize(3);
        assertThat(feedback()).doesNotContain(Feedback.Kind.IGNORED, Feedback.Kind.REJECTED);
    }

    @Test
    void opening_a_source_is_recorded() {
        var opened = new ArrayList<SuggestionSource>();
        services.context().search(new Searching() {
            @Override
            public void open(String text) {
                throw new AssertionError("the source was asked for");
            }

            @Override
            public void openSource(SuggestionSource source) {
                opened.add(source);
            }

            @Override
            public boolean close() {
                return false;
            }
        });
        services.context().select(WANG);
        assistant.openSource(looked().cards().getFirst(), Samples.POLICY);
        assertThat(opened).containsExactly(Samples.POLICY);
        assertThat(feedback()).endsWith(Feedback.Kind.SOURCE_OPENED);
    }

    @Test
    void an_engine_in_the_making_is_asked_again_until_it_answers() {
        engine = _ -> new Answer.EnginePreparing();
        services.context().select(WANG);
        assertThat(assistant.stateProperty().get()).isInstanceOf(AssistantState.Preparing.class);
        engine = Samples::answer;
        tasks.advance(AssistantViewModel.ASK_AGAIN);
        assertThat(looked().cards()).hasSize(3);
    }

    @Test
    void an_abstention_has_no_cards_and_records_nothing() {
        engine = message -> Samples.abstained(message, AssistResult.Abstention.TOO_UNSURE);
        services.context().select(WANG);
        assertThat(looked().cards()).isEmpty();
        assertThat(feedback()).isEmpty();
    }

    @Test
    void where_there_is_no_safe_answer_the_chat_is_handed_over_with_the_customers_question() {
        engine = message -> Samples.abstained(message, AssistResult.Abstention.OUT_OF_SCOPE);
        services.context().select(WANG);
        var notes = new ArrayList<String>();
        services.context().handingOver(notes::add);
        assistant.handOver(services.texts());
        assertThat(notes).singleElement().asString().startsWith("客户问：").contains("快递三天没动了");
    }

    @Test
    void several_open_questions_are_listed_and_a_reply_ticks_off_the_one_it_was_for() {
        services.context().select(CHEN);
        assertThat(assistant.questions()).extracting(Question::messageId).containsExactly("m-4", "m-5");
        assistant.choose(assistant.questions().getFirst());
        assertThat(looked().result().messageId()).isEqualTo("m-4");
        fixture.send(TestShop.CHEN_WAITS, "在的，您请说。");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(assistant.questions()).extracting(Question::messageId).containsExactly("m-5");
        assistant.tickOff(assistant.questions().getFirst());
        assertThat(assistant.questions()).isEmpty();
    }

    @Test
    void thanks_and_greetings_alone_are_no_open_question() {
        services.context().select(CHEN);
        engine = message -> Samples.answer(message, Samples.THANKS);
        fixture.customerWrites(TestShop.CHEN_WAITS, "好的谢谢");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(looked().result().messageId()).isEqualTo("k-chen-3");
        assertThat(assistant.questions()).extracting(Question::messageId).containsExactly("m-4", "m-5");
        engine = message -> Samples.answer(message, Samples.THANKS, Samples.PRICE);
        fixture.customerWrites(TestShop.CHEN_WAITS, "谢谢，那差价呢");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(assistant.questions()).extracting(Question::messageId).containsExactly("m-4", "m-5", "k-chen-4");
    }

    @Test
    void a_held_reply_has_answered_nothing() {
        fixture.heldReply(TestShop.CHEN_WAITS, "稍等，我看一下。");
        services.context().select(CHEN);
        assertThat(assistant.questions()).extracting(Question::messageId).startsWith("m-4", "m-5");
    }

    @Test
    void newer_facts_bring_newer_answers_but_not_while_the_agent_types() {
        services.context().select(WANG);
        var before = looked();
        fixture.arrive(newer(TestShopGoods.PRICE_PROTECTION));
        tasks.advance(Duration.ofSeconds(2));
        assertThat(asked).hasSize(2);
        assertThat(looked()).as("the answers say the same").isSameAs(before);

        services.context().typing(true);
        fixture.arrive(newer(TestShopGoods.RETURNS));
        tasks.advance(Duration.ofSeconds(5));
        assertThat(asked).hasSize(2);
        services.context().typing(false);
        tasks.advance(Duration.ofSeconds(1));
        assertThat(asked).hasSize(3);
    }

    private static Policy newer(Policy old) {
        return new Policy(old.id(), old.version() + 1, old.title(), old.revision() + 1, old.category(), old.validFrom(), old.validTo(), old.intents(),
                old.categories(), old.skus(), old.tiers(), old.limits(), old.clauses(), old.answer());
    }

    @Test
    void a_failing_engine_says_so_and_can_be_asked_again() {
        engine = _ -> {
            throw new IllegalStateException("the model is broken");
        };
        services.context().select(WANG);
        assertThat(assistant.stateProperty().get()).isInstanceOf(AssistantState.Failed.class);
        assertThat(tasks.failures).hasSize(1);
        engine = Samples::answer;
        assistant.retry();
        assertThat(looked().cards()).hasSize(3);
    }

    @Test
    void a_closed_panel_hears_nothing_more() {
        services.context().select(WANG);
        assistant.close();
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗？");
        services.context().select(CHEN);
        assertThat(asked).containsExactly("m-3");
        assertThat(services.context().pickSuggestion(1, false)).isFalse();
    }

    private static final class RecordingComposer implements Composing {
        private final List<String> inserted = new ArrayList<>();
        private final List<String> sent = new ArrayList<>();

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
