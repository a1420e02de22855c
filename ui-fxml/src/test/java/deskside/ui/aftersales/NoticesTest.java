package deskside.ui.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.CaseTerms;
import deskside.domain.aftersales.GoodsReturn;
import deskside.domain.aftersales.GoodsReturn.StepKind;
import deskside.domain.aftersales.ReturnLabel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.notice.NoticeKey;
import deskside.domain.notice.NoticeKind;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.usecases.aftersales.DueNotices;
import deskside.usecases.aftersales.Notice;
import deskside.usecases.conversation.CheckReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers are told unasked. Wang's fryer has not moved for days; Alvarez' headphones were signed for. */
class NoticesTest {

    private static final String WANG = TestShop.WANG_ASKS.id();
    private static final String ALVAREZ = TestShop.ALVAREZ_FOLLOW_UP.id();

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private final DeskFixture fixture = new DeskFixture();
    private final DueNotices due = fixture.useCases.afterSales().dueNotices();

    private Instant now() {
        return fixture.desk.clock.instant();
    }

    private void parcel(Order order, OrderStatus status, TrackingEvent... events) {
        var known = fixture.desk.orders.find(order.id()).orElseThrow();
        fixture.arrive(new Order(known.id(), known.version() + 1, known.customerId(), status, known.placedAt(), known.paidAt(), known.lines(), known.discount(), known.freight(),
                known.total(), known.payments(), List.of(new Shipment("ship-9", "顺丰速运", "SF1402288820017", List.of(events))), known.shippingAddress(), known.note()));
    }

    private TrackingEvent event(String state, String text, Duration ago) {
        return new TrackingEvent(now().minus(ago), state, "杭州", text);
    }

    private Case goodsCase(String id, String conversationId, Order order, CaseKind kind, CaseState state, StepKind... steps) {
        var label = new ReturnLabel("顺丰", "RW204811936502", "青栎生活退货组", "400-820-6120", "浙江省嘉兴市秀洲区禾兴路 66 号", ReturnLabel.Payer.SHOP);
        var done = new ArrayList<GoodsReturn.Step>();
        for (var step : steps) {
            done.add(new GoodsReturn.Step(step, now().minus(Duration.ofHours(1)), ""));
        }
        return new Case(id, 1, kind, state, order.id(), order.customerId(), conversationId, Money.cny("539.00"), order.paid(), order.refunded(), "退货", "f".repeat(64),
                TestShop.AGENT.id(), now().minus(Duration.ofDays(1)), null, null, "", null, null, CaseTerms.due(state, now()).orElse(null),
                new GoodsReturn("RT-8F2K", label, "AF-500", 1, 0, done, kind == CaseKind.EXCHANGE ? "SF2000000001" : null));
    }

    @Test
    void a_parcel_that_stands_still_is_offered_once_and_is_gone_when_it_was_told() {
        assertThat(due.of(WANG)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.PARCEL_DELAYED);
            assertThat(notice.text()).contains("SF1402288820017", "没有更新");
        });
        var notice = due.of(WANG).getFirst();
        due.send(WANG, notice);
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.SendReply.class, reply -> assertThat(reply.suggestionId()).isEqualTo(notice.key()));
        assertThat(due.of(WANG)).as("it is on its way").isEmpty();
    }

    @Test
    void what_a_colleague_has_told_is_not_told_again_and_what_was_waved_off_stays_away() {
        var notice = due.of(WANG).getFirst();
        fixture.arrive(new Message("m-told", 1, WANG, 4, Sender.AGENT, "agent-wu", notice.text(), now(), "cmd-x", null, notice.key(), List.of()));
        assertThat(due.of(WANG)).isEmpty();
        var delivered = due.of(ALVAREZ);
        delivered.forEach(due::waveOff);
        assertThat(due.of(ALVAREZ)).isEmpty();
        parcel(TestShop.FRYER_ON_THE_WAY, OrderStatus.IN_TRANSIT, event("exception", "破损待处理", Duration.ofHours(2)));
        assertThat(due.of(WANG)).as("another event").singleElement().satisfies(one -> assertThat(one.key()).isNotEqualTo(notice.key()));
    }

    @Test
    void deliveries_are_told_while_they_are_news_and_doubtful_ones_are_asked_about() {
        parcel(TestShop.FRYER_ON_THE_WAY, OrderStatus.SIGNED, event("signed", "已签收，签收人：本人", Duration.ofHours(3)));
        assertThat(due.of(WANG)).singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(NoticeKind.PARCEL_DELIVERED));
        parcel(TestShop.FRYER_ON_THE_WAY, OrderStatus.SIGNED, event("signed", "已签收，由丰巢快递柜代收", Duration.ofHours(3)));
        assertThat(due.of(WANG)).singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(NoticeKind.PARCEL_NOT_RECEIVED));
        parcel(TestShop.FRYER_ON_THE_WAY, OrderStatus.SIGNED, event("signed", "已签收，签收人：家人代收", Duration.ofHours(3)));
        assertThat(due.of(WANG)).as("it is at home").singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(NoticeKind.PARCEL_DELIVERED));
        parcel(TestShop.FRYER_ON_THE_WAY, OrderStatus.SIGNED, event("signed", "已签收，签收人：本人", Duration.ofDays(4)));
        assertThat(due.of(WANG)).isEmpty();
        parcel(TestShop.FRYER_ON_THE_WAY, OrderStatus.IN_TRANSIT, event("in_transit", "到达杭州", Duration.ofHours(47)));
        assertThat(due.of(WANG)).as("within the usual time").isEmpty();
    }

    @Test
    void nothing_is_offered_in_conversations_of_others() {
        assertThat(due.of(TestShop.CHEN_WAITS.id())).isEmpty();
        fixture.desk.session.remember(TestShop.SUPERVISOR);
        assertThat(due.of(WANG)).isEmpty();
    }

    @Test
    void every_step_of_a_return_has_its_message_and_all_of_them_pass_the_checks_of_replies() {
        var texts = new ArrayList<Notice>();
        for (var conversation : List.of(TestShop.WANG_ASKS, TestShop.ALVAREZ_FOLLOW_UP)) {
            texts.addAll(texts(conversation));
        }
        assertThat(texts.stream().map(Notice::kind).distinct()).containsExactlyInAnyOrder(NoticeKind.values());
        assertThat(texts).allSatisfy(one -> {
            assertThat(CheckReply.stopping(fixture.useCases.checkReply().check(one.text().codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN, one.text()))).as(one.text()).isEmpty();
            assertThat(one.text()).doesNotContain("null", "{");
        });
    }

    private List<Notice> texts(Conversation conversation) {
        var order = conversation.id().equals(WANG) ? TestShop.FRYER_ON_THE_WAY : TestShop.HEADPHONES_SIGNED;
        var all = new ArrayList<Notice>();
        for (var events : List.of(List.of(event("in_transit", "x", Duration.ofHours(50))), List.of(event("signed", "本人", Duration.ofHours(1))),
                List.of(event("signed", "邻居代收 neighbour", Duration.ofHours(1))))) {
            parcel(order, events.getFirst().state().equals("signed") ? OrderStatus.SIGNED : OrderStatus.IN_TRANSIT, events.toArray(TrackingEvent[]::new));
            all.addAll(due.of(conversation.id()));
        }
        var id = conversation.id();
        fixture.arrive(goodsCase("g-1-" + id, id, order, CaseKind.RETURN, CaseState.AWAITING_PARCEL),
                goodsCase("g-2-" + id, id, order, CaseKind.RETURN, CaseState.INSPECTING, StepKind.RECEIVED),
                goodsCase("g-3-" + id, id, order, CaseKind.RETURN, CaseState.GOODS_REFUSED, StepKind.RECEIVED, StepKind.INSPECTED),
                goodsCase("g-4-" + id, id, order, CaseKind.RETURN, CaseState.DONE, StepKind.RECEIVED, StepKind.INSPECTED),
                goodsCase("g-5-" + id, id, order, CaseKind.EXCHANGE, CaseState.DONE, StepKind.RECEIVED, StepKind.INSPECTED, StepKind.SENT),
                asked("g-6-" + id, id, order).decided(CaseState.DONE, TestShop.SUPERVISOR.id(), now(), ""),
                asked("g-7-" + id, id, order).decided(CaseState.DECLINED, TestShop.SUPERVISOR.id(), now(), ""));
        all.addAll(due.of(id));
        return all;
    }

    private Case asked(String id, String conversationId, Order order) {
        return new Case(id, 1, CaseKind.REFUND, CaseState.AWAITING_APPROVAL, order.id(), order.customerId(), conversationId, Money.cny("260.00"), order.paid(), order.refunded(),
                "降价", "f".repeat(64), TestShop.AGENT.id(), now().minus(Duration.ofMinutes(9)), null, null, "");
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT,k-wang", "en,DARK,k-alvarez"})
    void a_card_says_what_happened_and_one_press_sends_it(String language, Theme theme, String conversation) {
        var order = conversation.equals(WANG) ? TestShop.FRYER_ON_THE_WAY : TestShop.HEADPHONES_SIGNED;
        fixture.arrive(goodsCase("g-1", conversation, order, CaseKind.RETURN, CaseState.AWAITING_PARCEL));
        var scene = FxThread.<Scene>call(() -> {
            var services = fixture.services(new DirectTasks(), Locale.of(language));
            var pane = new NoticesPane(new NoticesViewModel(services), services.texts(), services.useCases().clock());
            services.context().select(conversation);
            var box = new VBox(pane);
            box.getStyleClass().add("assistant");
            return Shots.scene(box, theme, 372, 620);
        });
        Shots.take(scene, "notices-%s-%s".formatted(language, theme.code()));
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            ((Button) scene.getRoot().lookup(".notices-section .button.accent")).fire();
        });
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.SendReply.class, reply -> assertThat(NoticeKey.isKey(reply.suggestionId())).isTrue());
    }
}
