package deskside.ui.assistant;

import deskside.domain.Subscription;
import deskside.domain.assist.Confidence;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.HandOverScore;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.Assisting;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.PickedSuggestion;
import deskside.ui.fx.Slot;
import deskside.ui.fx.StoreChanges;
import deskside.ui.fx.StoreEventBridge;
import deskside.ui.fx.Tasks;
import deskside.ui.fx.Texts;
import deskside.usecases.assist.RecordFeedback;
import deskside.usecases.assist.SuggestAnswers.Answer;
import deskside.usecases.conversation.Timeline;
import deskside.usecases.learning.HitRate;
import deskside.usecases.learning.HitRates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Keeps suggestions for the open question of the open conversation. A newer text of the customer takes the old ones off the screen at
 * once; nothing is ever inserted without a gesture of the agent.
 */
public final class AssistantViewModel implements Assisting, AutoCloseable {

    /** How often an engine that is still being made is asked again. */
    static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    /** Facts that change one after the other (a pull) cost one new look. */
    static final Duration SETTLE = Duration.ofMillis(800);
    /** How far back open questions are looked for. */
    private static final int MESSAGES = 40;
    private static final EntityType[] FACTS = {EntityType.ORDER, EntityType.CUSTOMER, EntityType.PRODUCT, EntityType.PROMOTION,
        EntityType.POLICY, EntityType.ARTICLE, EntityType.SCRIPT};

    private final Suggesting suggesting;
    private final Function<String, Optional<Timeline>> timelines;
    private final AdoptionRates rates;
    private final CardFeedback feedback;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot timelineSlot = new Slot();
    private final Slot answerSlot = new Slot();
    private final Subscription events;
    private final OpenQuestions openQuestions = new OpenQuestions();
    private final ChangeListener<String> onConversation = (_, _, id) -> opened(id);
    private final ReadOnlyObjectWrapper<AssistantState> state = new ReadOnlyObjectWrapper<>(new AssistantState.Closed());
    private final ObservableList<Question> questions = FXCollections.observableArrayList();
    /** Kept: JavaFX holds such a view weakly, and with it the listeners that were added to it. */
    private final ObservableList<Question> questionsView = FXCollections.unmodifiableObservableList(questions);
    private final ReadOnlyObjectWrapper<@Nullable String> questionId = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper rejecting = new ReadOnlyIntegerWrapper();
    /** Stays until another conversation is opened: later messages do not take the wish back. */
    private final ReadOnlyObjectWrapper<@Nullable String> personWanted = new ReadOnlyObjectWrapper<>();
    private Subscription timer = () -> { };

    public AssistantViewModel(PanelServices services) {
        this(services.useCases().suggestAnswers()::suggest, id -> services.useCases().loadTimeline().load(id, MESSAGES),
                services.useCases().learning().hitRates()::load, services.useCases().recordFeedback(), services.context(), services.tasks(),
                services.events());
    }

    AssistantViewModel(
            Suggesting suggesting, Function<String, Optional<Timeline>> timelines, Supplier<HitRates> loadRates, RecordFeedback feedback,
            ConversationContext context, Tasks tasks, StoreEventBridge bridge) {
        this.suggesting = suggesting;
        this.timelines = timelines;
        this.rates = new AdoptionRates(loadRates, tasks);
        this.feedback = new CardFeedback(feedback, tasks);
        this.context = context;
        this.tasks = tasks;
        this.events = bridge.subscribe(this::changed);
        context.conversationIdProperty().addListener(onConversation);
        context.assistant(this);
        opened(context.conversationId().orElse(null));
    }

    public ReadOnlyObjectProperty<AssistantState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the customer has asked and nobody has answered, oldest first. */
    public ObservableList<Question> questions() {
        return questionsView;
    }

    /** The message that the suggestions are for; its value is null while there is none. */
    public ReadOnlyObjectProperty<@Nullable String> questionIdProperty() {
        return questionId.getReadOnlyProperty();
    }

    /** Number of the card whose reason of rejection is being asked for; 0 for none. */
    public ReadOnlyIntegerProperty rejectingProperty() {
        return rejecting.getReadOnlyProperty();
    }

    /** The customer's words that ask for a person or a superior, masked; null while nobody was asked for. */
    public ReadOnlyObjectProperty<@Nullable String> personWantedProperty() {
        return personWanted.getReadOnlyProperty();
    }

    private void opened(@Nullable String conversationId) {
        timer.close();
        personWanted.set(null);
        timelineSlot.clear();
        answerSlot.clear();
        openQuestions.clear();
        questions.clear();
        questionId.set(null);
        rejecting.set(0);
        if (conversationId == null) {
            state.set(new AssistantState.Closed());
        } else {
            state.set(new AssistantState.Looking());
            follow(conversationId);
        }
    }

    private void changed(StoreChanges changes) {
        context.conversationId().ifPresent(id -> {
            if (changes.concern(id)) {
                follow(id);
            }
            if (changes.concern(FACTS) && state.get() instanceof AssistantState.Looked) {
                later(SETTLE, this::lookAgain);
            }
        });
    }

    /** Looks whether the customer has written since. */
    private void follow(String conversationId) {
        tasks.run(timelineSlot, () -> timelines.apply(conversationId), timeline -> timeline.ifPresentOrElse(this::take, this::nothingAsked),
                this::failed);
    }

    private void take(Timeline timeline) {
        rates.channel(timeline.conversation().channel());
        var hasNew = openQuestions.take(timeline, Optional.ofNullable(questionId.get()));
        showQuestions();
        if (hasNew) {
            state.set(new AssistantState.Looking());
            look(openQuestions.newest().orElseThrow());
        } else if (openQuestions.newest().isEmpty()) {
            nothingAsked();
        }
    }

    private void showQuestions() {
        var now = openQuestions.list();
        if (!now.equals(questions)) {
            questions.setAll(now);
        }
    }

    private void nothingAsked() {
        answerSlot.clear();
        state.set(new AssistantState.NothingAsked());
    }

    /** Shows suggestions for an earlier question. */
    public void choose(Question question) {
        if (!question.messageId().equals(questionId.get())) {
            state.set(new AssistantState.Looking());
            look(question.messageId());
        }
    }

    /** The agent has answered it in other words. */
    public void tickOff(Question question) {
        openQuestions.tickOff(question.messageId());
        showQuestions();
    }

    private void look(String messageId) {
        timer.close();
        questionId.set(messageId);
        context.conversationId().ifPresent(
                id -> tasks.run(answerSlot, () -> suggesting.suggest(id, messageId), answer -> show(id, answer), this::failed));
    }

    /** The same question with newer facts; the cards change only when the answers do. */
    private void lookAgain() {
        if (context.typingProperty().get()) {
            later(SETTLE, this::lookAgain);
        } else if (questionId.get() != null) {
            look(questionId.get());
        }
    }

    /** After a failure. */
    public void retry() {
        context.conversationId().ifPresent(this::opened);
    }

    private void later(Duration delay, Runnable action) {
        timer.close();
        timer = tasks.after(delay, action);
    }

    private void failed(RuntimeException failure) {
        state.set(new AssistantState.Failed());
        tasks.unexpected(failure);
    }

    private void show(String conversationId, Answer answer) {
        switch (answer) {
            case Answer.EnginePreparing() -> {
                state.set(new AssistantState.Preparing());
                later(ASK_AGAIN, this::lookAgain);
            }
            case Answer.NothingAsked() -> nothingAsked();
            case Answer.Assisted assisted -> show(conversationId, assisted);
        }
    }

    private void show(String conversationId, Answer.Assisted answer) {
        context.recognised(answer.recognitions());
        openQuestions.recognised(answer.result().messageId(), answer.result().intents());
        answer.result().handOver().parts().stream().filter(part -> part.cause() == HandOverScore.Cause.EXPLICIT_WISH).findFirst()
                .ifPresent(part -> personWanted.set(Masking.text(part.evidence())));
        showQuestions();
        var cards = Cards.of(answer.result().suggestions());
        // When the answers differ, dismissed and rejected ones come back too: what they say is new.
        if (state.get() instanceof AssistantState.Looked before && before.result().messageId().equals(answer.result().messageId())
                && before.result().abstention() == answer.result().abstention()
                && Cards.sayTheSame(before.result().suggestions(), answer.result().suggestions())) {
            return;
        }
        rejecting.set(0);
        state.set(new AssistantState.Looked(answer.result(), answer.elapsed(), cards, false));
        feedback.shown(conversationId, answer.result(), cards);
        if (!cards.isEmpty()) {
            rates.count();
        }
    }

    /** How often suggestions of this level were adopted lately, for the open question; empty until it has been counted. */
    public Optional<HitRate> hitRate(Confidence level) {
        return state.get() instanceof AssistantState.Looked looked ? rates.find(looked.result().language(), level) : Optional.empty();
    }

    private void record(Card card, Feedback.Kind kind, @Nullable String reason) {
        if (state.get() instanceof AssistantState.Looked looked) {
            context.conversationId().ifPresent(id -> feedback.record(id, looked.result(), card, kind, reason));
        }
    }

    @Override
    public boolean pick(int number, boolean send) {
        var card = state.get() instanceof AssistantState.Looked looked && !looked.dismissed()
                ? looked.cards().stream().filter(each -> each.number() == number).findFirst() : Optional.<Card>empty();
        card.ifPresent(send ? this::send : this::insert);
        return card.isPresent();
    }

    /** Puts its text into the composer, to be edited. */
    public void insert(Card card) {
        if (state.get() instanceof AssistantState.Looked looked) {
            record(card, Feedback.Kind.INSERTED, null);
            update(each -> each.number() == card.number() ? each.used(Card.Use.INSERTED) : each);
            context.insertIntoComposer(card.suggestion().text(), new PickedSuggestion(looked.result(), card.suggestion()));
        }
    }

    /** Sends its text as it is; once only, for a second gesture on a sent card is a slip. The composer records that it was sent. */
    public void send(Card card) {
        if (state.get() instanceof AssistantState.Looked looked && card.use() != Card.Use.SENT) {
            update(each -> each.number() == card.number() ? each.used(Card.Use.SENT) : each);
            context.sendNow(card.suggestion().text(), new PickedSuggestion(looked.result(), card.suggestion()));
        }
    }

    /** Asks why {@code card} is wrong; Esc or {@link #dismiss} takes the question back. */
    public void askWhyNot(Card card) {
        rejecting.set(card.number());
    }

    public void reject(Card card, RejectReason reason) {
        if (state.get() instanceof AssistantState.Looked looked) {
            rejecting.set(0);
            record(card, Feedback.Kind.REJECTED, reason.code());
            state.set(looked.with(looked.cards().stream().filter(each -> each.number() != card.number()).toList()));
        }
    }

    public void openSource(Card card, SuggestionSource source) {
        record(card, Feedback.Kind.SOURCE_OPENED, null);
        context.openSource(source);
    }

    /** Opens the search with the customer's words. */
    public void searchInstead() {
        context.openSearch(asked());
    }

    /** Asks to give the conversation to somebody else, with the customer's question in the note. */
    public void handOver(Texts texts) {
        context.handOver(asked().isEmpty() ? "" : texts.get("assistant.transfer.note", asked()));
    }

    /** The words of the question that is looked at; empty while there is none. */
    private String asked() {
        var id = questionId.get();
        return questions.stream().filter(question -> question.messageId().equals(id)).map(Question::text).findFirst().orElse("");
    }

    private void update(UnaryOperator<Card> change) {
        if (state.get() instanceof AssistantState.Looked looked) {
            state.set(looked.with(looked.cards().stream().map(change).toList()));
        }
    }

    @Override
    public boolean dismiss() {
        if (rejecting.get() != 0) {
            rejecting.set(0);
            return true;
        }
        if (!(state.get() instanceof AssistantState.Looked looked) || looked.dismissed() || looked.cards().isEmpty()) {
            return false;
        }
        looked.cards().stream().filter(card -> card.use() == Card.Use.NONE).forEach(card -> record(card, Feedback.Kind.IGNORED, null));
        state.set(new AssistantState.Looked(looked.result(), looked.elapsed(), List.of(), true));
        return true;
    }

    /** Brings dismissed or rejected suggestions back. */
    public void showAgain() {
        if (state.get() instanceof AssistantState.Looked looked) {
            state.set(new AssistantState.Looked(looked.result(), looked.elapsed(), Cards.of(looked.result().suggestions()), false));
        }
    }

    @Override
    public void close() {
        events.close();
        timer.close();
        context.conversationIdProperty().removeListener(onConversation);
        context.assistant(null);
        timelineSlot.close();
        answerSlot.close();
        rates.close();
        feedback.close();
    }
}
