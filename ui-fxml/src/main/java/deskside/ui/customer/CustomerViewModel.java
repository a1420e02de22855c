package deskside.ui.customer;

import deskside.domain.Subscription;
import deskside.domain.catalog.Promotion;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Slot;
import deskside.ui.fx.StoreChanges;
import deskside.ui.fx.StoreEventBridge;
import deskside.ui.fx.Tasks;
import deskside.usecases.aftersales.OpenCase;
import deskside.usecases.customer.CustomerCard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** Keeps the card of the open conversation's customer up to date. */
public final class CustomerViewModel implements AutoCloseable {

    /** A pull that brings nothing new moves the "as of" time without an event. */
    static final Duration REFRESH = Duration.ofSeconds(30);
    private static final EntityType[] SHOWN = {
        EntityType.CUSTOMER, EntityType.ORDER, EntityType.PRODUCT, EntityType.PROMOTION, EntityType.CONVERSATION};

    private final Function<String, Optional<CustomerCard>> cards;
    private final CaseFormModel caseForm;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Slot slot = new Slot();
    private final Subscription events;
    private final Subscription clock;
    private final ChangeListener<String> onConversation = (_, _, id) -> opened(id);
    private final ReadOnlyObjectWrapper<@Nullable Instant> asOf = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CustomerState> state = new ReadOnlyObjectWrapper<>(new CustomerState.Closed());

    public CustomerViewModel(PanelServices services) {
        this(services.useCases().loadCustomerCard()::load, services.useCases().afterSales().openCase(), services.context(), services.tasks(),
                services.events());
    }

    CustomerViewModel(
            Function<String, Optional<CustomerCard>> cards, OpenCase openCase, ConversationContext context, Tasks tasks, StoreEventBridge bridge) {
        this.cards = cards;
        this.caseForm = new CaseFormModel(openCase, context, tasks);
        this.context = context;
        this.tasks = tasks;
        this.events = bridge.subscribe(this::changed);
        this.clock = tasks.every(REFRESH, () -> context.conversationId().ifPresent(this::load));
        context.conversationIdProperty().addListener(onConversation);
        context.moneyRequest(this::askForMoney);
        opened(context.conversationId().orElse(null));
    }

    private void askForMoney() {
        if (state.get() instanceof CustomerState.Known(var card)) {
            card.order().ifPresent(caseForm::open);
        }
    }

    public ReadOnlyObjectProperty<CustomerState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** When the data was last known to be the hub's; its value is null before the first time and while no card is shown. */
    public ReadOnlyObjectProperty<@Nullable Instant> asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    /** To ask for money back for the shown order. */
    CaseFormModel caseForm() {
        return caseForm;
    }

    private void opened(@Nullable String conversationId) {
        slot.clear();
        caseForm.cancel();
        asOf.set(null);
        state.set(conversationId == null ? new CustomerState.Closed() : new CustomerState.Loading());
        if (conversationId != null) {
            load(conversationId);
        }
    }

    private void changed(StoreChanges changes) {
        context.conversationId().filter(id -> changes.concern(id) || changes.concern(SHOWN)).ifPresent(this::load);
    }

    private void load(String conversationId) {
        tasks.run(slot, () -> cards.apply(conversationId), this::show, this::failed);
    }

    private void show(Optional<CustomerCard> card) {
        asOf.set(card.map(CustomerCard::asOf).orElse(null));
        var now = card.<CustomerState>map(known -> new CustomerState.Known(known.asOf(null))).orElseGet(CustomerState.Unknown::new);
        if (!now.equals(state.get())) {
            state.set(now);
        }
    }

    private void failed(RuntimeException failure) {
        state.set(new CustomerState.Failed());
        tasks.unexpected(failure);
    }

    /** After a failure. */
    public void retry() {
        opened(context.conversationId().orElse(null));
    }

    /** Puts what the promotion offers into the composer, in the customer's language. */
    public void recommend(Promotion promotion) {
        if (state.get() instanceof CustomerState.Known(var card)) {
            context.insertIntoComposer(promotion.rule().in(card.language()), null);
        }
    }

    /** Opens an earlier conversation of the customer. */
    public void openConversation(String conversationId) {
        context.select(conversationId);
    }

    @Override
    public void close() {
        events.close();
        clock.close();
        context.conversationIdProperty().removeListener(onConversation);
        slot.close();
        caseForm.close();
    }
}
