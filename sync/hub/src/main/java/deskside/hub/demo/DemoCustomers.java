package deskside.hub.demo;

import deskside.domain.Ids;
import deskside.hub.shop.ChatScript;
import deskside.hub.shop.ShopData;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the shop's chats as customers. When the hub cannot be reached they try again until it is back; nothing is written twice. Safe
 * for all threads; a customer's next message is decided by the times between messages, not by the hub's clock.
 */
public final class DemoCustomers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCustomers.class);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ChannelClient client;
    private final List<ChatScript> scripts;
    private final Casting casting;
    private final InstantSource clock;
    private final Ids ids;
    private final Pace pace;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-customers").factory());
    private final Map<String, PlayedChat> playing = new LinkedHashMap<>();
    private long repliesSeen;
    private int started;
    private int wanted;
    private long nanosOfNextStart = System.nanoTime();
    private long nanosOfNextPoll = nanosOfNextStart;
    private long nanosOfNextTry = nanosOfNextStart;
    private boolean running;

    /**
     * Nobody writes before {@link #start}.
     *
     * @param shop the data that the hub serves, with its dates as they are there
     */
    public DemoCustomers(URI hub, String gatewayToken, ShopData shop, InstantSource clock, Ids ids, Pace pace) {
        this.client = new ChannelClient(hub, gatewayToken);
        this.scripts = shop.chats();
        this.casting = new Casting(shop);
        this.clock = clock;
        this.ids = ids;
        this.pace = pace;
        long step = STEP.toNanos();
        thread.scheduleWithFixedDelay(this::step, 0, step, TimeUnit.NANOSECONDS);
    }

    /** Lets {@code conversations} more customers come, one after the other in the order of the chats, and from the first again. */
    public void start(int conversations) {
        thread.execute(() -> {
            wanted += conversations;
            running = true;
        });
    }

    /** They fall silent; {@link #start} with 0 lets them go on. */
    public void stop() {
        thread.execute(() -> running = false);
    }

    private void step() {
        long now = System.nanoTime();
        if (!running || now - nanosOfNextTry < 0) {
            return;
        }
        try {
            if (now - nanosOfNextPoll >= 0) {
                nanosOfNextPoll = now + POLL.toNanos();
                hearReplies();
            }
            if (started < wanted && now - nanosOfNextStart >= 0) {
                nanosOfNextStart = now + pace.between().toNanos();
                begin();
            }
            for (var chat : List.copyOf(playing.values())) {
                write(chat);
            }
        } catch (IOException e) {
            LOG.debug("The hub cannot be reached, trying again: {}", e.toString());
            nanosOfNextTry = System.nanoTime() + RETRY.toNanos();
        } catch (ChannelClient.NotTaken e) {
            LOG.error("The hub refuses the demo's customers, they stop: {}", e.getMessage());
            running = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The demo's customers stop", e);
            running = false;
        }
    }

    private void begin() {
        var script = scripts.get(started++ % scripts.size());
        var chat = new PlayedChat(script, script.id() + "." + ids.next(), casting.cast(script), pace, clock.instant());
        playing.put(chat.conversationId(), chat);
    }

    private void hearReplies() throws IOException, InterruptedException, ChannelClient.NotTaken {
        var replies = client.replies(repliesSeen);
        for (var reply : replies.replies()) {
            var chat = playing.get(reply.conversationId());
            if (chat != null) {
                chat.replied(clock.instant());
            }
        }
        repliesSeen = replies.next();
    }

    private void write(PlayedChat chat) throws IOException, InterruptedException {
        try {
            if (chat.beginsTyping(clock.instant())) {
                client.typing(chat.conversationId());
            }
            while (!chat.isOver() && !clock.instant().isBefore(chat.due())) {
                var attached = chat.attached();
                if (attached != null) {
                    client.bring(attached.attachment().contentHash(), attached.content());
                }
                client.send(chat.message(clock.instant()));
                chat.sent(clock.instant());
            }
        } catch (ChannelClient.NotTaken e) {
            LOG.warn("Conversation {} ends early: {}", chat.conversationId(), e.getMessage());
            playing.remove(chat.conversationId());
        }
        if (chat.isOver()) {
            playing.remove(chat.conversationId());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        client.close();
    }
}
