package deskside.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.LoadState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {

    private static final String WANG = TestShop.WANG_ASKS.id();
    private static final String CHEN = TestShop.CHEN_WAITS.id();
    private static final String ALVAREZ = TestShop.ALVAREZ_FOLLOW_UP.id();

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);
    private final QueueViewModel queue = new QueueViewModel(services);

    @Test
    void the_most_urgent_of_my_conversations_is_opened_first() {
        assertThat(queue.rows()).extracting("conversationId").containsExactly(WANG, ALVAREZ);
        assertThat(services.context().conversationId()).contains(WANG);
    }

    @Test
    void listeners_of_the_rows_outlive_a_garbage_collection() {
        assertThat(queue.rows()).as("JavaFX holds an unmodifiable view weakly, so there must be one that is kept").isSameAs(queue.rows());
    }

    @Test
    void an_agent_without_a_conversation_sees_who_waits() {
        var newcomer = new DeskFixture();
        newcomer.desk.session.remember(new Account("a-new", "new", "新人", Role.AGENT));

        var idle = new QueueViewModel(newcomer.services(tasks));

        assertThat(idle.tabProperty().get()).isEqualTo(QueueTab.WAITING);
        assertThat(idle.rows()).extracting("conversationId").containsExactly(CHEN);
    }

    @Test
    void each_tab_counts_its_conversations() {
        assertThat(queue.countProperty(QueueTab.MINE).get()).isEqualTo(2);
        assertThat(queue.countProperty(QueueTab.WAITING).get()).isEqualTo(1);
        assertThat(queue.countProperty(QueueTab.FOLLOW_UP).get()).isEqualTo(1);
        assertThat(queue.countProperty(QueueTab.PHONE).get()).isZero();
    }

    @Test
    void moving_stops_at_both_ends() {
        queue.move(1);
        assertThat(services.context().conversationId()).contains(ALVAREZ);
        queue.move(1);
        assertThat(services.context().conversationId()).contains(ALVAREZ);
        queue.move(-1);
        queue.move(-1);
        assertThat(services.context().conversationId()).contains(WANG);
    }

    @Test
    void a_conversation_opened_from_elsewhere_brings_its_tab_forward() {
        queue.select(CHEN);
        assertThat(queue.tabProperty().get()).isEqualTo(QueueTab.WAITING);
        assertThat(queue.rows()).extracting("conversationId").containsExactly(CHEN);
    }

    @Test
    void a_taken_conversation_moves_to_mine_and_stays_open() {
        queue.select(CHEN);
        queue.acceptSelected();
        tasks.advance(Duration.ofSeconds(1));
        assertThat(queue.tabProperty().get()).isEqualTo(QueueTab.MINE);
        assertThat(queue.rows()).extracting("conversationId").contains(CHEN);
        assertThat(services.context().conversationId()).contains(CHEN);
    }

    @Test
    void waiting_time_ticks_and_turns_urgent_half_a_minute_before_the_promise() {
        var row = queue.rows().getFirst();
        assertThat(queue.waiting(row).text()).isEqualTo("01:00");
        assertThat(queue.waiting(row).isUrgent()).isFalse();
        fixture.desk.clock.advance(Duration.ofSeconds(30));
        tasks.advance(Duration.ofSeconds(1));
        assertThat(queue.waiting(row).text()).isEqualTo("01:30");
        assertThat(queue.waiting(row).isUrgent()).isTrue();
    }

    @Test
    void a_hub_clock_that_runs_ahead_never_shows_negative_time() {
        fixture.desk.clock.advance(Duration.ofMinutes(-10));
        tasks.advance(Duration.ofSeconds(1));
        assertThat(queue.waiting(queue.rows().getFirst()).text()).isEqualTo("00:00");
    }

    /** Each change of the conversation reads on; the whole queue is read again only where that changes a row. */
    @Test
    void reading_what_was_read_already_does_not_read_the_queue_again() {
        assertThat(queue.rows().getFirst().unread()).isZero();
        tasks.breakWith(new IllegalStateException("the queue was read"));

        services.context().read(WANG);

        assertThat(queue.loadStateProperty().get()).isEqualTo(LoadState.LOADED);
    }

    @Test
    void what_was_unread_is_counted_no_more_once_it_is_read() {
        fixture.desk.readMarks.save(ALVAREZ, 1);
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗");
        assertThat(unread(ALVAREZ)).isPositive();

        fixture.desk.readMarks.save(ALVAREZ, 1_000);
        services.context().read(ALVAREZ);

        assertThat(unread(ALVAREZ)).isZero();
    }

    /** What is being read may be from before. */
    @Test
    void reading_on_while_the_queue_is_being_read_reads_it_again() {
        tasks.hold();
        fixture.customerWrites(TestShop.WANG_ASKS, "在吗");
        services.context().read(WANG);
        tasks.breakWith(new IllegalStateException("the queue was read"));

        tasks.runHeld();

        assertThat(queue.loadStateProperty().get()).isEqualTo(LoadState.FAILED);
    }

    private long unread(String conversationId) {
        return queue.rows().stream().filter(row -> row.conversationId().equals(conversationId)).findFirst().orElseThrow().unread();
    }
}
