package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Ground;
import deskside.domain.sync.Command;
import deskside.hub.shop.ShopImportException;
import deskside.hub.shop.SmallShop;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class HubStartTest {

    @TempDir
    Path folder;

    private HubConfig config() {
        return HubConfig.demo(HubConfig.h2(folder.resolve("hub")), RunningHub.GATEWAY).withShop(SmallShop.write(folder.resolve("shop")));
    }

    private static Hub start(HubConfig config) {
        return Hub.start(config, InstantSource.system(), () -> UUID.randomUUID().toString(), RiskFilter.standard());
    }

    @Test
    void a_taken_port_is_named_and_the_database_is_free_again() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(config().withPort(other.getLocalPort()))).isInstanceOf(HubUnavailable.class)
                    .hasMessageContaining("127.0.0.1:" + other.getLocalPort()).hasMessageContaining("--port");
        }
        start(config()).close();
    }

    @Test
    void a_database_that_another_process_has_open_is_named() throws Exception {
        var holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), DatabaseHolder.class.getName(), config().jdbcUrl()).redirectErrorStream(true).start();
        try {
            var lines = holder.inputReader().lines().iterator();
            while (!lines.next().equals("open")) {
                continue;
            }
            assertThatThrownBy(() -> start(config())).isInstanceOf(HubUnavailable.class)
                    .hasMessage("The hub's database is in use by another program: end the other hub or give another database with --db");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        start(config()).close();
    }

    @Test
    void a_damaged_database_is_named_in_one_sentence() throws Exception {
        start(config()).close();
        Files.writeString(folder.resolve("hub.mv.db"), "this is no database".repeat(1_000));
        assertThatThrownBy(() -> start(config())).isInstanceOf(HubUnavailable.class)
                .hasMessageStartingWith("The hub's database cannot be opened (").message().doesNotContain("\n");
    }

    @Test
    void mistakes_in_the_shop_stop_the_start_and_the_old_data_stays() {
        start(config()).close();
        var config = config();
        SmallShop.put(folder.resolve("shop"), "customers.csv", "id,name\n1\n");
        assertThatThrownBy(() -> start(config)).isInstanceOf(ShopImportException.class).hasMessageContaining("customers.csv:2:");
        try (var hub = start(config())) {
            var lin = TestDesk.signedIn(hub.baseUri(), "lin", InstantSource.system().instant());
            assertThat(lin.pullAll()).hasSize(RunningHub.FIRST_CHANGES);
        }
    }

    @Test
    void a_changed_shop_is_loaded_at_the_next_start_and_only_what_changed_is_sent() {
        start(config()).close();
        var config = config();
        SmallShop.put(folder.resolve("shop"), "scripts/general.yaml",
                "- {id: S-2, lang: zh, title: 新, category: 问候, intents: [], tone: warm, text: 您好}\n");
        try (var hub = start(config)) {
            var lin = TestDesk.signedIn(hub.baseUri(), "lin", InstantSource.system().instant());
            assertThat(lin.pullAll()).filteredOn(change -> change.seq() > RunningHub.FIRST_CHANGES).extracting(change -> change.id() + " " + change.op())
                    .containsExactlyInAnyOrder("S-2 UPSERT", "S-1 TOMBSTONE");
        }
    }

    @Test
    void it_listens_on_this_machine_only() {
        try (var hub = start(config())) {
            assertThat(hub.baseUri().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void a_short_gateway_token_is_refused() {
        assertThatThrownBy(() -> HubConfig.demo("jdbc:h2:mem:x", "short")).hasMessageContaining("at least 16 characters");
    }

    @Test
    void money_that_went_back_stays_so_when_the_shop_is_loaded_anew() {
        var today = Instant.parse("2027-03-01T04:00:00Z");
        var demo = HubConfig.demo(HubConfig.h2(folder.resolve("demo")), RunningHub.GATEWAY);
        try (var hub = Hub.start(demo, () -> today, RunningHub.ids(), RiskFilter.standard())) {
            var gateway = new TestDesk(hub.baseUri(), "none", today);
            gateway.token = RunningHub.GATEWAY;
            gateway.write("m-1", "chat", "c-0001", "CUSTOMER", "退差价", "转人工");
            var lin = TestDesk.signedIn(hub.baseUri(), "lin", today);
            lin.execute(new Command.AcceptConversation("cmd-1", "chat"));
            assertThat(lin.execute(new Command.OpenCase("cmd-2", "chat", CaseKind.PRICE_PROTECTION, "2026111600423", Money.cny("120.00"),
                    Money.cny("599.00"), Money.cny("0.00"), "降价", null, Claim.ofLine(Ground.PRICE_DROP, "AF-500", 1), null)).reason()).isNull();
        }
        var tomorrow = today.plus(Duration.ofDays(1));
        try (var hub = Hub.start(demo, () -> tomorrow, RunningHub.ids(), RiskFilter.standard())) {
            var lin = TestDesk.signedIn(hub.baseUri(), "lin", tomorrow);
            assertThat(lin.entity("order", "2026111600423").get("payments").get(0).get("refunded").get("amount").decimalValue())
                    .isEqualByComparingTo("120.00");
            assertThat(lin.entity("case", "cmd-2").get("state").asString()).isEqualTo("DONE");
        }
    }

    @Test
    void an_accepted_wording_stays_when_the_shop_is_loaded_anew() {
        var today = Instant.parse("2027-03-01T04:00:00Z");
        var demo = HubConfig.demo(HubConfig.h2(folder.resolve("demo")), RunningHub.GATEWAY);
        String articleId;
        try (var hub = Hub.start(demo, () -> today, RunningHub.ids(), RiskFilter.standard())) {
            var lin = TestDesk.signedIn(hub.baseUri(), "lin", today);
            var article = lin.pullAll().stream().filter(change -> change.type().equals("article")).findFirst().map(TestDesk::body).orElseThrow();
            articleId = article.get("id").asString();
            lin.execute(new Command.ProposeArticleChange("cmd-1", "", articleId, article.get("revision").asInt(), "新的说法。", ""));
            assertThat(TestDesk.signedIn(hub.baseUri(), "zhou", today).execute(new Command.DecideProposal("cmd-2", "", "cmd-1", true, "")).reason()).isNull();
        }
        var tomorrow = today.plus(Duration.ofDays(1));
        try (var hub = Hub.start(demo, () -> tomorrow, RunningHub.ids(), RiskFilter.standard())) {
            var lin = TestDesk.signedIn(hub.baseUri(), "lin", tomorrow);
            assertThat(lin.entity("article", articleId).get("answer").asString()).isEqualTo("新的说法。");
            assertThat(lin.entity("proposal", "cmd-1").get("state").asString()).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void a_reply_that_waits_for_a_second_person_still_waits_when_the_shop_is_loaded_anew() {
        var today = Instant.parse("2027-03-01T04:00:00Z");
        var demo = HubConfig.demo(HubConfig.h2(folder.resolve("demo")), RunningHub.GATEWAY);
        try (var hub = Hub.start(demo, () -> today, RunningHub.ids(), RiskFilter.standard())) {
            var gateway = new TestDesk(hub.baseUri(), "none", today);
            gateway.token = RunningHub.GATEWAY;
            gateway.write("m-1", "chat", "c-0001", "CUSTOMER", "我要投诉", "转人工");
            var lin = TestDesk.signedIn(hub.baseUri(), "lin", today);
            lin.execute(new Command.AcceptConversation("cmd-1", "chat"));
            assertThat(lin.execute(new Command.RequestReply("cmd-2", "chat", "给您补偿200元优惠券", 1, null)).reason()).isNull();
        }
        var tomorrow = today.plus(Duration.ofDays(1));
        try (var hub = Hub.start(demo, () -> tomorrow, RunningHub.ids(), RiskFilter.standard())) {
            assertThat(TestDesk.signedIn(hub.baseUri(), "zhou", tomorrow).entity("replyRequest", "cmd-2").get("state").asString()).isEqualTo("AWAITING");
        }
    }

    @Test
    void the_demo_shop_is_served_with_its_dates_moved_to_today() {
        var now = Instant.parse("2027-03-01T04:00:00Z");
        var demo = HubConfig.demo(HubConfig.h2(folder.resolve("demo")), RunningHub.GATEWAY);
        try (var hub = Hub.start(demo, () -> now, RunningHub.ids(), RiskFilter.standard())) {
            var order = TestDesk.signedIn(hub.baseUri(), "lin", now).entity("order", "2026111600423");
            assertThat(order.get("paidAt").asString()).isEqualTo("2027-02-25T12:14:35Z");
        }
    }
}
