package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.order.Order;
import deskside.domain.order.OrderStatus;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Waiting;
import deskside.sync.protocol.ChannelMessageRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two agents, one order of 42.75, no network: both pay it back whole. */
class TwoDesksRefundTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ORDER = "2026072152516";
    private static final Money ALL = Money.cny("42.75");

    @TempDir
    Path folder;

    @Test
    void one_is_carried_out_and_the_other_is_told_clearly() throws Exception {
        try (var scope = new AppScope()) {
            var hub = scope.add(CompositionRoot.demoHub(folder.resolve("hub"), 0));
            customerWrites(hub, "chat-1");
            customerWrites(hub, "chat-2");
            var lin = scope.add(desk(hub, "lin", "chat-1", 1));
            var chen = scope.add(desk(hub, "chen", "chat-2", 2));
            lin.goOffline();
            chen.goOffline();
            var requests = List.of(refund(lin, "chat-1"), refund(chen, "chat-2"));

            lin.goOnline();
            chen.goOnline();
            var items = List.of(settled(lin, requests.getFirst()), settled(chen, requests.getLast()));

            assertThat(items).extracting(OutboxItem::state).containsExactlyInAnyOrder(OutboxState.ACKED, OutboxState.REJECTED);
            var refused = items.stream().filter(item -> item.state() == OutboxState.REJECTED).findFirst().orElseThrow();
            assertThat(refused.lastError()).contains("您看到实付 ¥42.75、已退 ¥0.00", "现在实付 ¥42.75、已退 ¥42.75，最多还可退 ¥0.00");
            for (var desk : List.of(lin, chen)) {
                Waiting.until("the refund at both desks", PATIENCE, () -> order(desk).refunded().equals(ALL));
                assertThat(order(desk).status()).isEqualTo(OrderStatus.REFUNDED);
                assertThat(desk.store().cases().ofOrder(ORDER)).singleElement().extracting(Case::state).isEqualTo(CaseState.DONE);
            }
        }
    }

    private WireDesk desk(Hub hub, String login, String chat, long seed) {
        var desk = WireDesk.open(folder.resolve(login), seed);
        desk.signIn(hub.baseUri().toString(), login, HubConfig.DEMO_PASSWORD);
        Waiting.until("the chat", PATIENCE, () -> desk.store().conversations().find(chat).isPresent() && desk.store().orders().find(ORDER).isPresent());
        settled(desk, desk.queue(id -> new Command.AcceptConversation(id, chat)));
        return desk;
    }

    private static Order order(WireDesk desk) {
        return desk.store().orders().find(ORDER).orElseThrow();
    }

    private static String refund(WireDesk desk, String chat) {
        var order = order(desk);
        assertThat(order.refundable()).isEqualTo(ALL);
        return desk.queue(id -> new Command.OpenCase(id, chat, CaseKind.REFUND, ORDER, ALL, order.paid(), order.refunded(), "丢件", null,
                Claim.ofOrder(Ground.NOT_RECEIVED).with(List.of(Evidence.CARRIER_RECORD)), null));
    }

    private static OutboxItem settled(WireDesk desk, String commandId) {
        Waiting.until("the hub's answer", PATIENCE, () -> desk.store().outbox().find(commandId).orElseThrow().state().isFinal());
        return desk.store().outbox().find(commandId).orElseThrow();
    }

    private static void customerWrites(Hub hub, String chat) throws Exception {
        try (var channel = new ChannelClient(hub.baseUri(), CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            channel.send(new ChannelMessageRequest(chat + "-m", chat, "c-0001", null, "app", "zh", "CUSTOMER", "坏了，退款", Instant.now(), "转人工", null));
        }
    }
}
