package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.customer.Customer;
import deskside.domain.order.Order;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import deskside.testkit.PersonalMarkers;
import deskside.testkit.PersonalMarkers.Kind;
import deskside.testkit.PersonalMarkers.Marker;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that an agent can read or hear on the screens, with 50 planted personal data: none of it is in clear. */
class PersonalDataOnScreenTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<Marker> MARKERS = PersonalMarkers.of(2_026);

    private final DeskFixture fixture = new DeskFixture();
    private final List<String> words = new ArrayList<>();
    private Stage stage;
    private Workbench workbench;

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private static String value(Kind kind, int number) {
        return MARKERS.stream().filter(marker -> marker.kind() == kind).skip(number).findFirst().orElseThrow().value();
    }

    /** The first of each kind is what the shop knows of the customer, the others are what the customer writes. */
    private void plant() {
        var wang = TestShop.WANG;
        fixture.arrive(new Customer(wang.id(), 2, value(Kind.NAME, 0), wang.honorific(), Language.ZH, value(Kind.MOBILE, 0), value(Kind.EMAIL, 0), wang.city(),
                value(Kind.ADDRESS, 0), wang.tier(), wang.totalSpent(), wang.orderCount(), wang.couponUse(), wang.preferences(), 1,
                "回访打 " + value(Kind.MOBILE, 1), wang.memberSince()));
        var order = TestShop.FRYER_ON_THE_WAY;
        fixture.arrive(new Order(order.id(), 2, order.customerId(), order.status(), order.placedAt(), order.paidAt(), order.lines(), order.discount(),
                order.freight(), order.total(), order.payments(), List.of(parcel("ship-1", "滞留，收件人" + value(Kind.NAME, 0) + "电话" + value(Kind.MOBILE, 1) + "无人接听")),
                value(Kind.ADDRESS, 1), value(Kind.ORDER_NOTE, 0)));
        // the same person under another number, who is in no chat
        fixture.arrive(new Customer("c-quiet", 1, value(Kind.NAME, 0), wang.honorific(), Language.ZH, value(Kind.MOBILE, 0), value(Kind.EMAIL, 0), wang.city(),
                value(Kind.ADDRESS, 0), wang.tier(), wang.totalSpent(), wang.orderCount(), wang.couponUse(), wang.preferences(), 1, "", wang.memberSince()),
                new Order("20260701111111", 1, "c-quiet", order.status(), order.placedAt(), order.paidAt(), order.lines(), order.discount(), order.freight(), order.total(),
                        order.payments(), List.of(parcel("ship-quiet", "收件人" + value(Kind.NAME, 0) + "电话" + value(Kind.MOBILE, 1) + "，放在" + value(Kind.ADDRESS, 0))),
                        value(Kind.ADDRESS, 1), value(Kind.ORDER_NOTE, 0)));
        MARKERS.stream().filter(marker -> !marker.sentence().isEmpty()).forEach(marker -> fixture.customerWrites(TestShop.WANG_ASKS, marker.sentence()));
        fixture.customerWrites(TestShop.WANG_ASKS, "我就是" + value(Kind.NAME, 0) + "，住" + value(Kind.ADDRESS, 0));
        fixture.heldReply(TestShop.WANG_ASKS, value(Kind.NAME, 0) + "您好，我先帮您核对");
        fixture.arrive(new ReplyRequest("r-1", 1, TestShop.WANG_ASKS.id(), wang.id(), value(Kind.NAME, 0) + "您好，免单，寄到" + value(Kind.ADDRESS, 0) + "，电话"
                + value(Kind.MOBILE, 3), 3, "h".repeat(64), ReplyRequestState.AWAITING, TestShop.AGENT.id(), fixture.desk.clock.instant(), null, null, ""));
        fixture.useCases.afterSales().openCase().open(TestShop.WANG_ASKS.id(), CaseKind.REFUND, order.id(), Money.cny("10.00"),
                "致电 " + value(Kind.MOBILE, 2) + " 后同意", null);
    }

    private Shipment parcel(String id, String news) {
        return new Shipment(id, "顺丰速运", "SF1402288820017", List.of(new TrackingEvent(fixture.desk.clock.instant().minus(Duration.ofHours(60)), "in_transit", "嘉兴", news)));
    }

    @Test
    void no_screen_shows_or_speaks_any_of_50_personal_data() {
        plant();
        stage = FxThread.call(Stage::new);
        workbench = Workbench.open(stage, fixture.useCases, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, DeskFixture.ZONE));
        var driver = workbench.driver();
        workbench.selectConversation(TestShop.WANG_ASKS.id());
        assertThat(driver.waitUntil(sight -> sight.messages().size() > 40, SOON)).isTrue();
        read();
        driver.search("电话");
        driver.waitUntil(sight -> sight.searchHits() > 0, Duration.ofSeconds(3));
        read();
        driver.closeSearch();
        for (var screen : Screen.values()) {
            FxThread.run(() -> workbench.show(screen));
            driver.waitUntil(_ -> false, Duration.ofMillis(400));
            read();
        }
        assertThat(words).hasSizeGreaterThan(60);
        assertThat(words).as("the news of parcels, with whom they name").anyMatch(text -> text.contains("无人接听")).anyMatch(text -> text.contains("放在"));
        assertThat(String.join("\n", words)).contains("****");
        var shown = MARKERS.stream().filter(marker -> words.stream().anyMatch(marker::isIn)).toList();
        assertThat(shown).isEmpty();
    }

    private void read() {
        FxThread.run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            words.add(String.valueOf(stage.getTitle()));
            read(stage.getScene().getRoot());
        });
    }

    private void read(Node node) {
        if (node.getAccessibleText() != null) {
            words.add(node.getAccessibleText());
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        }
        if (node instanceof Text text) {
            words.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }
}
