package deskside.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.customer.CustomerCard;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CustomerViewModelTest {

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);
    private final CustomerViewModel customer = new CustomerViewModel(services);

    private CustomerCard card() {
        return ((CustomerState.Known) customer.stateProperty().get()).card();
    }

    @Test
    void the_customer_of_the_open_conversation_is_shown() {
        services.context().select(TestShop.WANG_ASKS.id());
        assertThat(card().name()).isEqualTo("王*敏");
        assertThat(customer.asOfProperty().get()).isEqualTo(fixture.desk.clock.instant());
        services.context().select(null);
        assertThat(customer.stateProperty().get()).isInstanceOf(CustomerState.Closed.class);
        assertThat(customer.asOfProperty().get()).isNull();
    }

    @Test
    void a_conversation_without_a_known_customer_says_so() {
        services.context().select("nobody");
        assertThat(customer.stateProperty().get()).isInstanceOf(CustomerState.Unknown.class);
    }

    @Test
    void the_card_of_an_earlier_conversation_is_dropped() {
        tasks.hold();
        services.context().select(TestShop.WANG_ASKS.id());
        services.context().select(TestShop.ALVAREZ_FOLLOW_UP.id());
        tasks.runHeld();
        assertThat(card().name()).isEqualTo("J. Alvarez");
    }

    @Test
    void other_peoples_news_do_not_draw_the_card_anew() {
        services.context().select(TestShop.ALVAREZ_FOLLOW_UP.id());
        var before = customer.stateProperty().get();
        fixture.customerWrites(TestShop.CHEN_WAITS, "还在吗");
        assertThat(customer.stateProperty().get()).isSameAs(before);
    }

    @Test
    void the_as_of_time_moves_without_an_event() {
        services.context().select(TestShop.WANG_ASKS.id());
        fixture.desk.clock.advance(java.time.Duration.ofMinutes(3));
        fixture.desk.replica.confirmUpToDate(fixture.desk.clock.instant());
        tasks.advance(CustomerViewModel.REFRESH);
        assertThat(customer.asOfProperty().get()).isEqualTo(fixture.desk.clock.instant());
    }

    @Test
    void a_benefit_is_told_in_the_customers_language() {
        var text = new AtomicReference<String>();
        services.context().select(TestShop.WANG_ASKS.id());
        services.context().composer(new deskside.ui.desk.Composing() {
            @Override
            public void insert(String inserted, deskside.ui.desk.PickedSuggestion picked) {
                text.set(inserted);
            }

            @Override
            public void send(String sent, deskside.ui.desk.PickedSuggestion picked) {
                throw new AssertionError("nothing sends itself");
            }

            @Override
            public boolean isSending() {
                return false;
            }

            @Override
            public void editHeld(String commandId) {
                throw new AssertionError("not asked for here");
            }
        });
        var promotion = card().benefits().getFirst();
        customer.recommend(promotion);
        assertThat(text.get()).isEqualTo(promotion.rule().zh());
    }
}
