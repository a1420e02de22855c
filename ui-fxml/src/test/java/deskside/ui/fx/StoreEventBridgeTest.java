package deskside.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import deskside.testkit.InMemoryStoreEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoreEventBridgeTest {

    private final InMemoryStoreEvents events = new InMemoryStoreEvents();
    private final DirectTasks tasks = new DirectTasks();
    private final StoreEventBridge bridge = new StoreEventBridge(events, tasks);
    private final List<StoreChanges> heard = new ArrayList<>();

    private static StoreEvent message(String conversationId) {
        return new StoreEvent.EntitiesChanged(EntityType.MESSAGE, Set.of(conversationId + "-1"), Set.of(conversationId));
    }

    @Test
    void the_first_change_is_told_at_once_and_a_burst_once_more() {
        bridge.subscribe(heard::add);
        events.publish(message("a"));
        assertThat(heard).hasSize(1);
        for (var i = 0; i < 1_000; i++) {
            events.publish(message("b"));
        }
        events.publish(new StoreEvent.OutboxChanged(Set.of("c")));
        assertThat(heard).hasSize(1);
        tasks.advance(StoreEventBridge.PAUSE);
        assertThat(heard).hasSize(2);
        assertThat(heard.getLast().concern("b")).isTrue();
        assertThat(heard.getLast().concern("c")).isTrue();
        assertThat(heard.getLast().concern("a")).isFalse();
        assertThat(heard.getLast().outbox()).isTrue();
    }

    @Test
    void after_a_quiet_pause_the_next_change_is_told_at_once_again() {
        bridge.subscribe(heard::add);
        events.publish(message("a"));
        tasks.advance(StoreEventBridge.PAUSE.multipliedBy(2));
        events.publish(message("b"));
        assertThat(heard).hasSize(2);
    }

    @Test
    void nothing_is_heard_after_closing() {
        var subscription = bridge.subscribe(heard::add);
        subscription.close();
        events.publish(message("a"));
        bridge.close();
        events.publish(message("b"));
        assertThat(heard).isEmpty();
    }
}
