package deskside.usecases.secondperson;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskFilter;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.assist.RiskVerdict;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.conversation.Sender;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.OutboxState;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import deskside.usecases.assist.Embeddings;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.ThresholdBook;
import deskside.usecases.conversation.CheckReply;
import deskside.usecases.conversation.DecideHeldReply;
import deskside.usecases.conversation.DeliveryState;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.Outgoing;
import deskside.usecases.conversation.SendReply;
import deskside.usecases.conversation.TimelineEntry;
import deskside.usecases.people.PersonNames;
import deskside.usecases.secondperson.AskForReply.Outcome;
import deskside.usecases.sync.LoadOutbox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecondPersonTest {

    private static final Conversation CHAT = TestShop.WANG_ASKS;
    private static final String GENEROUS = "这边给您补偿200元，请留意";
    private static final Account ZHOU = new Account("zhou", "zhou", "周岚", Role.SUPERVISOR);

    private final InMemoryDesk desk = InMemoryDesk.withTestShop();
    private final CheckReply checkReply = new CheckReply(desk.conversations, desk.catalog, RiskFilter.bundled(), desk.clock);
    private final Outgoing outgoing = new Outgoing(desk.outbox, desk.session, desk.connection, new SeededIds(), desk.clock);
    private final AskForReply ask = new AskForReply(desk.conversations, checkReply, outgoing);
    private final DecideReply decide = new DecideReply(desk.session, outgoing);
    private final LoadReplyRequests load = new LoadReplyRequests(desk.replyRequests, desk.conversations, desk.customers, desk.outbox, checkReply, decide,
            new PersonNames(desk.colleagues, desk.session));
    private final LoadTimeline timeline;

    SecondPersonTest() {
        desk.session.remember(TestShop.AGENT);
        var engine = new LiveEngine(desk.knowledgeBase, Embeddings.missing(EngineShortfall.SWITCHED_OFF, ""), new IntentModels(new NoModels(),
                new ModelLibrary(desk.modelVersions, desk.settings), new SeededIds(), desk.clock), new ThresholdBook(desk.settings));
        var insights = new Insights(desk.conversations, engine,
                new SnapshotLoader(desk.conversations, desk.customers, desk.orders, desk.catalog, desk.session, desk.replica, desk.clock));
        timeline = new LoadTimeline(desk.conversations, desk.customers, desk.outbox, desk.session, insights, desk.replyRequests,
                new PersonNames(desk.colleagues, desk.session));
    }

    private ReplyRequest known(String id, ReplyRequestState state, @Nullable String decidedBy, String note) {
        return new ReplyRequest(id, decidedBy == null ? 1 : 2, CHAT.id(), CHAT.customerId(), GENEROUS, 3, "h".repeat(64), state, TestShop.AGENT.id(),
                desk.clock.instant(), decidedBy, decidedBy == null ? null : desk.clock.instant(), note);
    }

    private String asked() {
        return ((Outcome.Asked) ask.ask(CHAT.id(), GENEROUS, null)).commandId();
    }

    private SendReply.Outcome.Refused refusal(String text) {
        return ((Outcome.Refused) ask.ask(CHAT.id(), text, null)).why();
    }

    private TimelineEntry last() {
        return timeline.load(CHAT.id(), 50).orElseThrow().entries().getLast();
    }

    @Test
    void what_one_person_must_not_say_alone_becomes_a_request_with_that_very_text_and_no_reply() {
        desk.drafts.save(new Draft(CHAT.id(), GENEROUS, 3, desk.clock.instant()));
        var outcome = (Outcome.Asked) ask.ask(CHAT.id(), " " + GENEROUS + "\n", "s-1");
        assertThat(desk.outbox.pending()).singleElement().satisfies(item -> assertThat(item.command()).isInstanceOfSatisfying(Command.RequestReply.class,
                request -> {
                    assertThat(request.text()).isEqualTo(GENEROUS);
                    assertThat(request.suggestionId()).isEqualTo("s-1");
                    assertThat(request.aggregate()).isEqualTo("conversation:" + CHAT.id());
                }));
        assertThat(desk.drafts.find(CHAT.id())).isEmpty();
        assertThat(outcome.neutral()).isNotBlank();
        assertThat(checkReply.check(CHAT.id(), outcome.neutral())).as("the neutral words promise nothing").isEmpty();
    }

    @Test
    void what_is_forbidden_or_harmless_is_no_matter_for_a_second_person() {
        assertThat(refusal("好评返现10元，" + GENEROUS).hits()).extracting(hit -> hit.verdict()).contains(RiskVerdict.BLOCK);
        assertThat(refusal("好的，马上为您查")).isEqualTo(new SendReply.Outcome.Refused(SendReply.Refusal.RISK, ""));
        assertThat(refusal("长".repeat(SendReply.MAX_LENGTH + 1)).refusal()).isEqualTo(SendReply.Refusal.TOO_LONG);
        assertThat(refusal("{customer.name}您好，" + GENEROUS)).isEqualTo(new SendReply.Outcome.Refused(SendReply.Refusal.EMPTY_SLOT, "{customer.name}"));
        assertThat(ask.ask("no-such-chat", GENEROUS, null)).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.outbox.pending()).isEmpty();
    }

    @Test
    void the_conversation_shows_where_it_stands_and_the_customer_goes_on_waiting() {
        desk.connection.become(ConnectionStatus.State.OFFLINE, "the hub does not answer");
        var id = asked();
        assertThat(last().state()).isEqualTo(DeliveryState.APPROVAL_QUEUED);
        assertThat(timeline.load(CHAT.id(), 50).orElseThrow().waitingSince()).isEqualTo(CHAT.waitingSince());
        desk.outbox.settle(id, OutboxState.ACKED, "r-1", null, desk.clock.instant());
        desk.put(List.of(known(id, ReplyRequestState.AWAITING, null, "")));
        assertThat(last().state()).isEqualTo(DeliveryState.AWAITING_APPROVAL);
        assertThat(last().key()).isEqualTo(id);
        desk.put(List.of(known(id, ReplyRequestState.DECLINED, "zhou", "先道歉")));
        assertThat(last().state()).isEqualTo(DeliveryState.DECLINED);
        assertThat(last().stateReason()).isEqualTo("先道歉");
    }

    @Test
    void once_allowed_the_same_line_is_the_message_that_was_sent() {
        var id = asked();
        desk.outbox.settle(id, OutboxState.ACKED, "r-1", null, desk.clock.instant());
        desk.put(List.of(known(id, ReplyRequestState.AWAITING, null, ""), new Message("m-99", 1, CHAT.id(), 99, Sender.AGENT, TestShop.AGENT.id(), GENEROUS,
                desk.clock.instant(), id, null)));
        var entries = timeline.load(CHAT.id(), 50).orElseThrow().entries();
        assertThat(entries.stream().filter(entry -> entry.key().equals(id))).singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(DeliveryState.DELIVERED));
    }

    @Test
    void a_declined_text_can_be_taken_up_again_and_goes_from_the_screen_with_the_next_reply() {
        desk.put(List.of(known("r-1", ReplyRequestState.DECLINED, "zhou", "")));
        new DecideHeldReply(desk.outbox, desk.drafts, desk.clock, desk.replyRequests).edit("r-1");
        assertThat(desk.drafts.find(CHAT.id()).map(Draft::text)).contains(GENEROUS);
        desk.put(List.of(new Message("m-98", 1, CHAT.id(), 98, Sender.AGENT, TestShop.AGENT.id(), "抱歉让您久等了", desk.clock.instant().plusSeconds(9), "c-9", null)));
        assertThat(last().text()).isEqualTo("抱歉让您久等了");
    }

    @Test
    void the_supervisor_sees_the_text_why_it_waits_and_what_the_customer_wrote_since() {
        desk.put(List.of(known("r-1", ReplyRequestState.AWAITING, null, ""),
                new Message("m-97", 1, CHAT.id(), 97, Sender.CUSTOMER, CHAT.customerId(), "我的电话 13800002207，还不处理？", desk.clock.instant(), null, null)));
        desk.session.remember(ZHOU);
        var row = load.awaiting().getFirst();
        assertThat(row.text()).isEqualTo(GENEROUS);
        assertThat(row.hits()).extracting(hit -> hit.verdict()).containsExactly(RiskVerdict.SECOND_PERSON);
        assertThat(row.lastSaid()).contains("还不处理").doesNotContain("13800002207");
        assertThat(row.saidSince()).isEqualTo(1);
        assertThat(row.right()).isEqualTo(DecideReply.Right.YES);
        decide.decide(row.request(), true, " 同意 ");
        assertThat(desk.outbox.pending()).singleElement().satisfies(item -> assertThat(item.command()).isEqualTo(
                new Command.DecideReply(item.command().commandId(), CHAT.id(), "r-1", "h".repeat(64), true, "同意")));
        assertThat(load.awaiting().getFirst().decisionWaits()).isTrue();
    }

    @Test
    void an_agent_and_whoever_wrote_it_do_not_decide() {
        var one = known("r-1", ReplyRequestState.AWAITING, null, "");
        assertThat(decide.right(one)).isEqualTo(DecideReply.Right.NOT_SUPERVISOR);
        desk.session.remember(new Account(TestShop.AGENT.id(), "lin", "林晓", Role.SUPERVISOR));
        assertThat(decide.right(one)).isEqualTo(DecideReply.Right.OWN_REPLY);
        desk.session.remember(ZHOU);
        assertThat(decide.right(one)).isEqualTo(DecideReply.Right.YES);
        assertThat(decide.right(known("r-1", ReplyRequestState.SENT, "zhou", ""))).isEqualTo(DecideReply.Right.DECIDED);
    }

    @Test
    void the_outbox_shows_the_words_of_a_request() {
        asked();
        assertThat(new LoadOutbox(desk.outbox, desk.conversations, desk.customers).recent(9).getFirst().text()).isEqualTo(GENEROUS);
    }

    private static final class NoModels implements deskside.domain.assist.ModelStore {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.empty();
        }

        @Override
        public void save(String family, String key, byte[] model) {
            throw new AssertionError("nothing is trained here");
        }
    }
}
