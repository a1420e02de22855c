package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskFilter;
import deskside.domain.procedure.Taken;
import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.CommandReceipt.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Orders that go elsewhere, and progress that stays with the conversation, at the demo shop's hub. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class AddressTest {

    private static final Instant TODAY = Instant.parse("2027-03-01T04:00:00Z");
    private static final String ELSEWHERE = "杭州市滨江区江南大道 66 号 3 幢 401 室";

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(TODAY);
    private Hub hub;
    private TestDesk lin;
    private String chat = "chat-1";
    private int commands;

    @BeforeEach
    void open() {
        hub = Hub.start(HubConfig.demo(HubConfig.h2(folder.resolve("hub")), RunningHub.GATEWAY).withDatabase(database.url(folder), database.user(), ""), now::get,
                RunningHub.ids(), RiskFilter.standard());
        lin = TestDesk.signedIn(hub.baseUri(), "lin", now.get());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private String id() {
        return "adr-" + ++commands;
    }

    private JsonNode orderIn(String status) {
        return lin.pullAll().stream().filter(change -> change.type().equals("order") && TestDesk.body(change).get("status").asString().equals(status)).findFirst()
                .map(TestDesk::body).orElseThrow();
    }

    /** The customer of that order writes and is answered by lin. */
    private void chatAbout(JsonNode order) {
        var gateway = new TestDesk(hub.baseUri(), "none", TODAY);
        gateway.token = RunningHub.GATEWAY;
        gateway.write("m-" + chat, chat, order.get("customerId").asString(), "CUSTOMER", "地址填错了，能改吗", "转人工");
        lin.execute(new Command.AcceptConversation(id(), chat));
    }

    private Command.ChangeAddress change(JsonNode order, String seen, String to) {
        return new Command.ChangeAddress(id(), chat, order.get("id").asString(), seen, to);
    }

    private String address(JsonNode order) {
        return lin.entity("order", order.get("id").asString()).get("shippingAddress").asString();
    }

    @Test
    void an_order_that_has_not_left_goes_elsewhere_and_stays_so_when_the_shop_is_loaded_anew() {
        var order = orderIn("PAID");
        chatAbout(order);
        var before = address(order);
        assertThat(lin.execute(change(order, "别处", ELSEWHERE)).reason()).contains("已被修改");
        assertThat(lin.execute(change(order, before, before)).reason()).contains("相同");
        assertThat(lin.execute(change(order, before, ELSEWHERE)).reason()).isNull();
        assertThat(address(order)).isEqualTo(ELSEWHERE);
        assertThat(lin.execute(change(order, ELSEWHERE, before)).reason()).as("once, says the policy").contains("不能再修改");
        assertThat(address(order)).isEqualTo(ELSEWHERE);
        assertThat(lin.transcript(chat).getLast()).contains("修改了订单 " + order.get("id").asString()).doesNotContain("江南大道");
        hub.close();
        now.set(TODAY.plus(Duration.ofDays(1)));
        open();
        assertThat(address(order)).isEqualTo(ELSEWHERE);
    }

    @Test
    void what_has_left_keeps_its_address() {
        for (var status : List.of("IN_TRANSIT", "SIGNED")) {
            chat = "chat-" + status;
            var order = orderIn(status);
            chatAbout(order);
            var refused = lin.execute(change(order, address(order), ELSEWHERE));
            assertThat(refused.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(address(order)).isNotEqualTo(ELSEWHERE);
        }
    }

    @Test
    void progress_is_kept_for_whoever_has_the_conversation_next_and_its_end_is_told() {
        var order = orderIn("PAID");
        chatAbout(order);
        var steps = List.of(new Taken("begin", "identity", TODAY), new Taken("identity", "not-done", TODAY));
        assertThat(lin.execute(new Command.KeepProgress(id(), chat, "G-ADDR", 2, order.get("id").asString(), null, steps.subList(0, 1), false)).reason()).isNull();
        assertThat(lin.execute(new Command.KeepProgress(id(), chat, "G-ADDR", 2, order.get("id").asString(), null, steps, true)).reason()).isNull();
        var chen = TestDesk.signedIn(hub.baseUri(), "chen", TODAY);
        var progress = chen.entity("progress", chat);
        assertThat(progress.get("version").asInt()).isEqualTo(2);
        assertThat(progress.get("taken").size()).isEqualTo(2);
        assertThat(lin.transcript(chat).getLast()).contains("完成了引导「发货前改地址」：转主管");
        assertThat(chen.execute(new Command.KeepProgress(id(), chat, "G-ADDR", 2, "x", null, List.of(), false)).reason()).contains("其他同事");
        assertThat(lin.execute(new Command.KeepProgress(id(), chat, "G-NONE", 2, "x", null, List.of(), false)).reason()).contains("没有找到这个引导");
    }
}
