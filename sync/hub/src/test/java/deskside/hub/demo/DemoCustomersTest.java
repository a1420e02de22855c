package deskside.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskFilter;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.shop.DemoShop;
import deskside.hub.shop.ShopData;
import deskside.hub.shop.ShopImport;
import deskside.hub.shop.SmallShop;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.WireCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(120)
final class DemoCustomersTest {

    private static final String GATEWAY = "test-gateway-token-0001";
    private static final Pace FAST = new Pace(Duration.ZERO, 100, 1);

    @TempDir
    Path folder;

    private Hub startHub(int port) {
        var config = HubConfig.demo(HubConfig.h2(folder.resolve("hub")), GATEWAY).withShop(SmallShop.write(folder.resolve("shop"))).withPort(port);
        return Hub.start(config, InstantSource.system(), () -> UUID.randomUUID().toString(), RiskFilter.standard());
    }

    private DemoCustomers customers(URI hub, ShopData shop, Pace pace) {
        return new DemoCustomers(hub, GATEWAY, shop, InstantSource.system(), () -> UUID.randomUUID().toString(), pace);
    }

    private static String post(URI hub, String path, Object body, String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(hub + path)).header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(WireCodec.write(body))).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static List<JsonNode> messages(URI hub) {
        try {
            var token = WireCodec.read(post(hub, Paths.SIGN_IN, new SignInRequest("lin", HubConfig.DEMO_PASSWORD, "d"), "none"), SignInResponse.class).token();
            return WireCodec.read(post(hub, Paths.PULL, new PullRequest("d", "desk", null, 2_000, 1), token), PullResponse.class).changes().stream()
                    .filter(change -> change.type().equals("message")).map(change -> WireCodec.read(Objects.requireNonNull(change.body()).utf8(), JsonNode.class))
                    .sorted(Comparator.comparing((JsonNode m) -> m.get("conversationId").asString()).thenComparing(m -> m.get("seq").asLong())).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<JsonNode> await(Supplier<List<JsonNode>> messages, int count) {
        var seen = messages.get();
        while (seen.size() < count) {
            LockSupport.parkNanos(200_000_000);
            seen = messages.get();
        }
        return seen;
    }

    @Test
    void a_chat_is_played_from_the_bot_to_the_last_line() {
        try (var hub = startHub(0); var customers = customers(hub.baseUri(), ShopImport.read(folder.resolve("shop")), FAST)) {
            customers.start(1);
            var messages = await(() -> messages(hub.baseUri()), 4);
            assertThat(messages).extracting(m -> m.get("sender").asString() + " " + m.get("text").asString())
                    .containsExactly("CUSTOMER 降价了能退差价吗", "BOT 以页面为准", "CUSTOMER 快点", "CUSTOMER 几天到账");
            assertThat(messages.getFirst().get("authorId").asString()).isEqualTo("c-1");
        }
    }

    @Test
    void customers_outlast_a_restart_of_the_hub_and_write_nothing_twice() {
        var shop = ShopImport.read(SmallShop.write(folder.resolve("shop")));
        var hub = startHub(0);
        int port = hub.baseUri().getPort();
        // about two seconds a conversation, three of them: the restart falls into it
        try (var customers = customers(hub.baseUri(), shop, new Pace(Duration.ofMillis(300), 8, 1))) {
            customers.start(3);
            await(() -> messages(URI.create("http://127.0.0.1:" + port)), 5);
            hub.close();
            hub = startHub(port);
            var uri = hub.baseUri();
            var messages = await(() -> messages(uri), 12);
            assertThat(messages).hasSize(12);
            assertThat(messages.stream().map(m -> m.get("conversationId").asString() + m.get("text").asString()).distinct()).hasSize(12);
        } finally {
            hub.close();
        }
    }

    @Test
    void every_chat_of_the_demo_shop_gets_a_customer_who_speaks_its_language_and_the_order_it_is_about() {
        var shop = DemoShop.read();
        var casting = new Casting(shop);
        var cast = new HashSet<String>();
        for (var chat : shop.chats()) {
            var part = casting.cast(chat);
            var customer = shop.customers().stream().filter(c -> c.id().equals(part.customerId())).findFirst().orElseThrow();
            assertThat(customer.language()).as(chat.id()).isEqualTo(chat.language());
            cast.add(customer.id());
            if (chat.need().orderState() != null) {
                var order = shop.orders().stream().filter(o -> o.id().equals(part.orderId())).findFirst().orElseThrow();
                assertThat(order.status()).as(chat.id()).isEqualTo(chat.need().orderState());
                assertThat(order.customerId()).isEqualTo(customer.id());
            }
        }
        assertThat(cast).as("hardly anybody plays twice").hasSizeGreaterThan(shop.chats().size() - 4);
        assertThat(new Casting(shop).cast(shop.chats().stream().filter(c -> c.id().equals("demo-01")).findFirst().orElseThrow()))
                .isEqualTo(new Casting.Part("c-0001", "2026111600423"));
    }
}
