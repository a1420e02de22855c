package deskside.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.conversation.ComposerViewModel;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.conversation.TimelineEntry;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class OutboxViewModelTest {

    private final DeskFixture fixture = new DeskFixture().inTheMiddleOfAnOutage();
    private final DirectTasks tasks = new DirectTasks();
    private final PanelServices services = fixture.services(tasks);
    private final ComposerViewModel composer = new ComposerViewModel(services);
    private final OutboxViewModel outbox = new OutboxViewModel(services, services.context()::select);

    @Test
    void what_needs_a_decision_comes_first_and_is_chosen() {
        assertThat(outbox.rows().stream().map(row -> OutboxGroup.of(row.item().state())))
                .containsExactly(OutboxGroup.NEEDS_DECISION, OutboxGroup.WAITING, OutboxGroup.DELIVERED);
        assertThat(outbox.selectedProperty().get()).isEqualTo(outbox.rows().getFirst());
        assertThat(outbox.countsProperty().get()).containsEntry(OutboxGroup.DELIVERED, 1);
    }

    @Test
    void a_held_reply_stands_between_what_was_seen_and_what_came_since() {
        var detail = outbox.detailProperty().get();
        assertThat(detail.seen()).extracting(TimelineEntry::text).endsWith("行，快点。电话 138****2207");
        assertThat(detail.since()).extracting(TimelineEntry::text).containsExactly("物流怎么一直不更新，快递三天没动了", "能退差价吗");
    }

    @Test
    void a_dropped_reply_is_still_listed_and_no_longer_waits() {
        outbox.dropSelected();
        tasks.advance(Duration.ofSeconds(1));
        assertThat(outbox.countsProperty().get()).containsEntry(OutboxGroup.DROPPED, 1).doesNotContainKey(OutboxGroup.NEEDS_DECISION);
        assertThat(fixture.useCases.loadOutbox().waiting()).isEqualTo(1);
    }

    @Test
    void editing_opens_the_conversation_with_the_text_in_the_composer() {
        fixture.useCases.keepDraft().keep(TestShop.WANG_ASKS.id(), "另外", 2);
        outbox.editSelected();
        assertThat(services.context().conversationId()).contains(TestShop.WANG_ASKS.id());
        assertThat(composer.textProperty().get()).startsWith("已核实").endsWith("\n另外");
    }

    private OutboxGroup chosen() {
        return OutboxGroup.of(outbox.selectedProperty().get().item().state());
    }

    @Test
    void without_anything_to_decide_what_waits_is_chosen_and_else_the_newest() {
        outbox.dropSelected();
        tasks.advance(Duration.ofSeconds(1));
        assertThat(chosen()).isEqualTo(OutboxGroup.WAITING);
        fixture.deliver(outbox.selectedProperty().get().item().command().commandId());
        tasks.advance(Duration.ofSeconds(1));
        assertThat(outbox.rows()).extracting(row -> row.item().createdAt()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(outbox.selectedProperty().get()).isEqualTo(outbox.rows().getFirst());
        assertThat(outbox.detailProperty().get()).isNotNull();
    }

    @Test
    void of_those_that_wait_the_one_that_goes_first_stands_first() {
        fixture.desk.clock.advance(Duration.ofSeconds(5));
        fixture.send(TestShop.ALVAREZ_FOLLOW_UP, "One moment please.");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(outbox.rows().subList(1, 3)).extracting(row -> row.item().createdAt()).isSorted();
    }

    @Test
    void a_choice_stays_until_the_screen_is_left_and_shown_again() {
        outbox.choose(outbox.rows().get(2));
        fixture.send(TestShop.ALVAREZ_FOLLOW_UP, "One moment please.");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(chosen()).isEqualTo(OutboxGroup.DELIVERED);
        outbox.shown();
        assertThat(chosen()).isEqualTo(OutboxGroup.NEEDS_DECISION);
    }

    @Test
    void what_is_no_reply_is_shown_beside_the_conversation_too() {
        fixture.useCases.handleConversation().accept(TestShop.CHEN_WAITS.id());
        tasks.advance(Duration.ofSeconds(1));
        outbox.choose(outbox.rows().stream().filter(row -> row.item().command() instanceof Command.AcceptConversation).findFirst().orElseThrow());
        assertThat(outbox.detailProperty().get().since()).extracting(TimelineEntry::text).contains("在吗", "现在下单能便宜吗");
    }

    @Test
    void an_item_that_waits_cannot_be_decided() {
        outbox.choose(outbox.rows().get(1));
        outbox.dropSelected();
        tasks.advance(Duration.ofSeconds(1));
        assertThat(outbox.countsProperty().get()).doesNotContainKey(OutboxGroup.DROPPED);
    }

    @Test
    void an_answer_from_the_outage_that_is_outdated_is_corrected_with_one_gesture() {
        fixture.withAnOutdatedAnswer();
        tasks.advance(Duration.ofSeconds(1));

        var account = outbox.accountProperty().get();
        assertThat(account.answered()).isEqualTo(1);
        assertThat(account.uncorrected()).singleElement().satisfies(answer -> {
            assertThat(answer.usedRevision()).isEqualTo(3);
            assertThat(answer.currentRevision()).isEqualTo(4);
        });
        outbox.correctNext();
        assertThat(services.context().conversationId()).contains(TestShop.WANG_ASKS.id());
        assertThat(composer.textProperty().get()).contains("更正").endsWith("您的订单在价保期内，差价会原路退回。");
    }
}
