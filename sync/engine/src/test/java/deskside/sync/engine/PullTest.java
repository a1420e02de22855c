package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.ChangePage;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.domain.sync.Replica;
import deskside.domain.sync.StoreFailure;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.WireChange;
import deskside.sync.protocol.WireCodec;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.InMemoryDeskData;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullTest {

    private final InMemoryDesk store = new InMemoryDesk();
    private final ScriptedHub hub = new ScriptedHub(store.clock);
    private final TestDesk desk = new TestDesk(store, hub.address());

    @AfterEach
    void shut() {
        desk.close();
        hub.close();
    }

    @Test
    void the_line_is_online_only_when_the_last_page_has_been_applied() {
        hub.pageSize(3);
        desk.line.subscribe(status -> {
            if (status.isOnline()) {
                assertThat(store.conversations.messages(TestShop.WANG_CLOSED.id(), 10)).hasSize(1);
                assertThat(store.replica.asOf()).contains(store.clock.instant());
            }
        });

        desk.goOnline();

        assertThat(hub.requests).filteredOn(request -> request.endsWith(Paths.PULL)).hasSize(4);
        assertThat(store.conversations.find(TestShop.WANG_ASKS.id())).contains(TestShop.WANG_ASKS);
    }

    @Test
    void a_start_takes_two_good_probes() {
        desk.run();
        assertThat(desk.line.status().state()).isEqualTo(State.CONNECTING);
        assertThat(hub.requests).containsExactly("GET " + Paths.HEALTH);

        store.clock.advance(Duration.ofMillis(250));
        desk.run();
        assertThat(desk.line.isOnline()).isTrue();
    }

    @Test
    void a_cursor_that_the_hub_no_longer_knows_leads_to_a_new_copy_and_leaves_the_outbox_alone() {
        desk.goOnline();
        desk.line.failed("cut by the test", null);
        var id = desk.reply(TestShop.WANG_ASKS, "您好");
        hub.becomeAnother("epoch-2");

        desk.settle();

        assertThat(store.replica.cursor().orElseThrow()).startsWith("epoch-2/");
        assertThat(store.conversations.find(TestShop.CHEN_WAITS.id())).isPresent();
        assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED);
    }

    @Test
    void a_hub_that_asks_for_a_new_copy_again_and_again_is_not_followed_for_ever() {
        hub.override(request -> request.getUrl().encodedPath().equals(Paths.PULL) ? ScriptedHub.problem(410, "RESYNC") : null);

        store.clock.set(desk.run());
        desk.run();

        assertThat(hub.requests).filteredOn(request -> request.endsWith(Paths.PULL)).hasSize(2);
        assertThat(desk.line.status().state()).isEqualTo(State.OFFLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "truncated", "op", "cursor", "loop", "other record", "html"})
    void a_damaged_page_is_reported_and_moves_nothing(String damage) throws IOException {
        desk.goOnline();
        var cursor = store.replica.cursor();
        hub.customerWrites(TestShop.WANG_ASKS.id(), "在吗");
        hub.override(request -> request.getUrl().encodedPath().equals(Paths.PULL) ? damaged(damage, cursor.orElseThrow()) : null);

        desk.run(Wake.POKE);

        assertThat(store.replica.cursor()).isEqualTo(cursor);
        assertThat(store.customers.find(TestShop.WANG.id())).isEmpty();
        assertThat(desk.line.status().state()).isEqualTo(State.OFFLINE);
        assertThat(desk.line.status().reason())
                .startsWith(damage.equals("html") ? Reason.OFFLINE_NOT_A_HUB.key() : Reason.OFFLINE_MALFORMED.key());
        hub.behave();
        desk.goOnline();
        assertThat(store.conversations.messages(TestShop.WANG_ASKS.id(), 10)).last().extracting("text").isEqualTo("在吗");
    }

    private MockResponse damaged(String damage, String cursor) {
        var customer = TestShop.WANG;
        var good = new WireChange("customer", customer.id(), customer.version(), "UPSERT", WireCodec.entityText(customer), 1);
        var text = WireCodec.write(new PullResponse(List.of(good), "epoch-1/99", false, store.clock.instant()));
        var wrong = switch (damage) {
            case "body" -> text.replaceFirst("\"orderCount\":\\d+", "\"orderCount\":\"many\"");
            case "truncated" -> text.substring(0, text.length() / 2);
            case "op" -> text.replace("UPSERT", "UPSET");
            case "cursor" -> text.replace("epoch-1/99", " ");
            case "loop" -> text.replace("epoch-1/99", cursor).replace("\"more\":false", "\"more\":true");
            case "other record" -> text.replaceFirst("\"id\":\"c-wang\"", "\"id\":\"c-old\"");
            default -> "<html>sign in to the network</html>";
        };
        assertThat(wrong).isNotEqualTo(text);
        return new MockResponse.Builder().code(200).body(wrong).build();
    }

    @Test
    void a_store_that_does_not_take_the_page_keeps_the_cursor_and_is_tried_again() {
        var failures = new AtomicInteger(1);
        var brittle = new Replica() {
            @Override
            public Optional<String> cursor() {
                return store.replica.cursor();
            }

            @Override
            public void apply(ChangePage page, Instant receivedAt) {
                if (failures.getAndDecrement() > 0) {
                    throw new StoreFailure("磁盘已满，请清理后重试", new IOException("disk full"));
                }
                store.replica.apply(page, receivedAt);
            }

            @Override
            public Optional<Instant> asOf() {
                return store.replica.asOf();
            }

            @Override
            public void confirmUpToDate(Instant at) {
                store.replica.confirmUpToDate(at);
            }

            @Override
            public void renew() {
                store.replica.renew();
            }

            @Override
            public Map<EntityType, CopyDigest> digests() {
                return store.replica.digests();
            }

            @Override
            public void reset() {
                store.replica.reset();
            }
        };
        var ports = new SyncPorts(brittle, store.outbox, store.conversations, store.session, store.settings, store.events,
                new InMemoryDeskData(), store.attachments);
        var cycle = new SyncCycle(ports, desk.access, "device", desk.line, desk.skew, new Random(1), store.clock, () -> true, _ -> { }, RequestAhead.NOW, CommandBatch.MOST);

        store.clock.set(cycle.run(Set.of()));
        store.clock.set(cycle.run(Set.of()));
        assertThat(desk.line.status().reason()).isEqualTo(Reason.OFFLINE_STORE.with("磁盘已满，请清理后重试"));
        assertThat(store.replica.cursor()).isEmpty();
        for (var i = 0; i < 5 && !desk.line.isOnline(); i++) {
            store.clock.set(cycle.run(Set.of()));
        }

        assertThat(store.replica.cursor()).isPresent();
        cycle.letGo();
    }

    @Test
    void without_pokes_the_hub_is_asked_every_sixty_seconds_give_or_take_a_fifth() {
        desk.goOnline();
        for (var i = 0; i < 5; i++) {
            hub.customerWrites(TestShop.WANG_ASKS.id(), "第 " + i);
            store.clock.advance(Duration.ofSeconds(47));
            desk.run();
            assertThat(texts()).doesNotContain("第 " + i);
            store.clock.advance(Duration.ofSeconds(25));
            desk.run();
            assertThat(texts()).contains("第 " + i);
        }
    }

    @Test
    void a_clock_that_is_more_than_five_minutes_off_is_noticed() {
        desk.goOnline();
        assertThat(desk.skew.isWorthAWarning()).isFalse();
        hub.clockAhead(Duration.ofMinutes(6));

        desk.run(Wake.POKE);

        assertThat(desk.skew.isWorthAWarning()).isTrue();
        assertThat(desk.skew.current()).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void after_an_outage_the_desk_catches_up_before_it_sends_so_that_a_reply_overtaken_by_the_customer_is_held() {
        desk.goOnline();
        desk.line.failed("cut by the test", null);
        var overtaken = desk.reply(TestShop.WANG_ASKS, "明天到");
        var close = desk.closeConversation(TestShop.WANG_ASKS);
        var free = desk.reply(TestShop.CHEN_WAITS, "您好");
        hub.customerWrites(TestShop.WANG_ASKS.id(), "不要了，我要退款");

        desk.goOnline();
        desk.run(Wake.OUTBOX);

        assertThat(desk.item(overtaken).state()).isEqualTo(OutboxState.HELD);
        assertThat(desk.item(overtaken).lastError()).isEqualTo("held.customerWrote|1");
        assertThat(desk.state(close)).as("behind the held one").isEqualTo(OutboxState.READY);
        assertThat(hub.executed).containsExactly(free);

        store.outbox.release(overtaken, store.clock.instant().plus(TestDesk.TERM));
        desk.settle();
        assertThat(hub.executed).containsExactly(free, overtaken, close);
    }

    private List<String> texts() {
        return store.conversations.messages(TestShop.WANG_ASKS.id(), 50).stream().map(message -> message.text()).toList();
    }
}
