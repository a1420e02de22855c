package deskside.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.Conversation;
import deskside.domain.sync.ConnectionStatus.State;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.StoreFailure;
import deskside.sync.engine.ScriptedHub.Fault;
import deskside.sync.engine.net.RequestAhead;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.WireCodec;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More is queued than one request takes. */
class LongQueueTest {

    private static final Conversation CHAT = TestShop.WANG_ASKS;
    /** In bytes more than two hundred of them may have in a desk's first request. */
    private static final String LONG_TEXT = "您好，".repeat(1_000);

    private final InMemoryDesk store = new InMemoryDesk();
    private ScriptedHub hub;
    private TestDesk desk;

    @BeforeEach
    void open() {
        hub = new ScriptedHub(store.clock);
        desk = new TestDesk(store, hub.address());
        desk.goOnline();
    }

    @AfterEach
    void shut() {
        desk.close();
        hub.close();
    }

    @Test
    void a_long_queue_goes_in_full_requests_one_after_the_other() {
        desk.line.failed("cut by the test", null);
        var queued = longQueue();

        desk.settle();

        assertThat(hub.executed).containsExactlyElementsOf(queued);
        assertThat(queued).allSatisfy(id -> {
            assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED);
            assertThat(desk.item(id).attempts()).isEqualTo(1);
        });
        assertThat(batches()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"0,CUT_BEFORE", "0,CUT_AFTER", "1,CUT_BEFORE", "1,CUT_AFTER", "2,CUT_BEFORE", "2,CUT_AFTER"})
    void a_long_queue_arrives_once_and_in_order_whichever_of_its_requests_is_cut(int victim, Fault fault) {
        desk.line.failed("cut by the test", null);
        var queued = longQueue();
        var request = new AtomicInteger();
        hub.faults(sent -> sent.getUrl().encodedPath().equals(Paths.COMMAND_BATCHES) && request.getAndIncrement() == victim ? fault : Fault.NONE);

        desk.settle();

        assertThat(request.get()).isGreaterThan(2);
        assertThat(hub.executed).containsExactlyInAnyOrderElementsOf(queued);
        assertThat(inTheirConversations(hub.executed)).isEqualTo(inTheirConversations(queued));
        assertThat(queued).allSatisfy(id -> assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED));
    }

    @Test
    void when_the_disk_fails_between_two_requests_the_next_start_sends_what_is_not_settled_and_nothing_runs_twice() {
        var queued = longQueue();
        var ports = new SyncPorts(store.replica, takingNoSettlement(), store.conversations, store.session, store.settings, store.events, desk.data, store.attachments);
        new SyncCycle(ports, desk.access, new DeskSettings(store.settings).deviceId(desk.ids), desk.line, desk.skew, new Random(1), store.clock, () -> true,
                _ -> { }, RequestAhead.MEANWHILE, CommandBatch.MOST).run(Set.of(Wake.OUTBOX));
        assertThat(desk.line.status().state()).isEqualTo(State.OFFLINE);
        assertThat(hub.executed).as("one was settled, another on its way").hasSize(2 * CommandBatch.MOST);
        assertThat(queued).noneMatch(id -> desk.state(id).isFinal());

        desk.restart();
        desk.settle();

        assertThat(hub.executed).containsExactlyInAnyOrderElementsOf(queued);
        assertThat(inTheirConversations(hub.executed)).isEqualTo(inTheirConversations(queued));
        assertThat(queued).allSatisfy(id -> assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED));
    }

    @Test
    void long_texts_go_in_smaller_requests_which_get_larger_on_a_line_that_holds() {
        desk.line.failed("cut by the test", null);
        var queued = queue(3 * CommandBatch.MOST, LONG_TEXT);
        var sizes = new ArrayList<Integer>();
        hub.faults(sent -> {
            if (isBatch(sent)) {
                sizes.add(commands(sent));
            }
            return Fault.NONE;
        });

        desk.settle();

        assertThat(hub.executed).containsExactlyElementsOf(queued);
        assertThat(sizes.getFirst()).isLessThan(CommandBatch.MOST / 2);
        // the second is on its way when the first is answered
        assertThat(sizes.get(1)).isEqualTo(sizes.getFirst());
        assertThat(sizes.get(2)).isEqualTo(CommandBatch.MOST);
        assertThat(sizes).allMatch(size -> size <= CommandBatch.MOST);
    }

    @ParameterizedTest
    @CsvSource({"40,CUT_BEFORE", "40,CUT_AFTER", "3,CUT_BEFORE", "3,CUT_AFTER"})
    void a_line_that_cuts_every_request_of_more_commands_gets_all_of_them_through_once_in_smaller_ones(int most, Fault fault) {
        desk.line.failed("cut by the test", null);
        var queued = longQueue();
        hub.faults(sent -> isBatch(sent) && commands(sent) > most ? fault : Fault.NONE);

        desk.settle();

        assertThat(hub.executed).containsExactlyInAnyOrderElementsOf(queued);
        assertThat(inTheirConversations(hub.executed)).isEqualTo(inTheirConversations(queued));
        assertThat(queued).allSatisfy(id -> assertThat(desk.state(id)).isEqualTo(OutboxState.ACKED));
    }

    private static boolean isBatch(RecordedRequest request) {
        return request.getUrl().encodedPath().equals(Paths.COMMAND_BATCHES);
    }

    private static int commands(RecordedRequest request) {
        return WireCodec.read(request.getBody().utf8(), CommandBatch.class).commands().size();
    }

    private Outbox takingNoSettlement() {
        return (Outbox) Proxy.newProxyInstance(Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (_, method, arguments) -> {
            if (method.getName().equals("settleAll") && !((List<?>) arguments[0]).isEmpty()) {
                throw new StoreFailure("磁盘已满，请清理后重试", new IOException("disk full"));
            }
            return method.invoke(store.outbox, arguments);
        });
    }

    /** Two full requests, and a part of one. */
    private List<String> longQueue() {
        return queue(2 * CommandBatch.MOST + 9, "第");
    }

    private List<String> queue(int commands, String text) {
        return IntStream.range(0, commands).mapToObj(i -> desk.reply(i % 3 == 0 ? CHAT : TestShop.CHEN_WAITS, text + i)).toList();
    }

    private Map<String, List<String>> inTheirConversations(List<String> ids) {
        return ids.stream().collect(Collectors.groupingBy(id -> desk.item(id).command().conversationId()));
    }

    private List<String> batches() {
        return hub.requests.stream().filter(request -> request.endsWith(Paths.COMMAND_BATCHES)).toList();
    }
}
