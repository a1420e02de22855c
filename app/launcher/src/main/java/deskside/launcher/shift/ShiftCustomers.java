package deskside.launcher.shift;

import deskside.domain.Language;
import deskside.domain.customer.Customers;
import deskside.hub.demo.ChannelClient;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shop's channel with many customers: each writes on as soon as the reply to what they wrote has come out of the hub. Safe for all threads. */
public final class ShiftCustomers implements AutoCloseable {

    private static final long POLL_MILLIS = 40;
    private static final int ATTEMPTS = 5;
    private static final int MOST_PEOPLE = 1_000;
    /** What a customer writes in one go. */
    private static final int BURST = ShiftPlan.TURN - 1;
    private static final List<String> ASKED = List.of("在吗，我的快递三天没动了", "刚买就降价了，能退差价吗", "这个可以七天无理由退货吗", "电子发票在哪里开",
            "尺码买错了想换一个", "付款一直失败怎么办", "赠品没有收到", "什么时候发货啊，急用", "收货地址写错了能改吗", "你们这个质量也太差了，气死我了");

    /** One customer's chat, from both sides. */
    public static final class Chat {

        private final String id;
        private final String customerId;
        private final List<String> replies = new ArrayList<>();
        private final List<String> received = new CopyOnWriteArrayList<>();
        /** The sequence of the last message of each burst, once the hub has taken it. */
        private final List<CompletableFuture<Long>> bursts;
        private volatile int written;

        /** @param messages of both sides, before it is over */
        private Chat(String id, String customerId, int messages) {
            this.id = id;
            this.customerId = customerId;
            bursts = Stream.generate(CompletableFuture<Long>::new).limit(messages / (BURST + 1)).toList();
        }

        public String id() {
            return id;
        }

        /** How many messages the hub has taken of the customer. */
        public int written() {
            return written;
        }

        /** What the agent has sent; theirs to fill. */
        public List<String> replies() {
            return replies;
        }

        /** What has come out of the hub for the customer. */
        public List<String> received() {
            return received;
        }

        /** Whether the agent has said the last word. */
        boolean isOver() {
            return replies.size() == bursts.size();
        }

        /** Blocks until the customer has written what the agent's next reply answers. @return its sequence */
        long awaitLast(Duration patience) {
            return bursts.get(replies.size()).orTimeout(patience.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    private final ChannelClient channel;
    private final Map<String, Chat> chats = new ConcurrentHashMap<>();
    private final BlockingQueue<Chat> writing = new LinkedBlockingQueue<>();
    private final Thread working;
    private volatile boolean closed;

    /** Chats in which nobody has written yet, with Chinese customers of the shop in turn. @param prefix of their ids */
    public static List<Chat> chats(String prefix, ShiftPlan plan, Customers customers) {
        var people = customers.list(MOST_PEOPLE).stream().filter(person -> person.language() == Language.ZH).toList();
        return IntStream.range(0, plan.conversations()).mapToObj(i -> new Chat(prefix + i, people.get(i % people.size()).id(), plan.messages())).toList();
    }

    public ShiftCustomers(URI hub, String token) {
        channel = new ChannelClient(hub, token);
        working = Thread.ofPlatform().name("shift-customers").daemon().start(this::work);
    }

    void begin(Chat chat) {
        chats.put(chat.id, chat);
        writing.add(chat);
    }

    private void work() {
        var cursor = 0L;
        try {
            while (!closed) {
                var chat = writing.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (chat != null) {
                    write(chat);
                }
                var page = replies(cursor);
                cursor = page.next();
                page.replies().stream().filter(reply -> chats.containsKey(reply.conversationId())).forEach(reply -> {
                    var to = chats.get(reply.conversationId());
                    to.received.add(reply.text());
                    if (to.received.size() < to.bursts.size()) {
                        writing.add(to);
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ChannelClient.NotTaken e) {
            if (!closed) {
                chats.values().forEach(chat -> chat.bursts.forEach(burst -> burst.completeExceptionally(e)));
            }
        }
    }

    /** The same page may be asked for again: a machine that has stopped for a while answers too late, and says nothing else than before. */
    private ChannelReplies replies(long cursor) throws IOException, InterruptedException, ChannelClient.NotTaken {
        for (var attempt = 1;; attempt++) {
            try {
                return channel.replies(cursor);
            } catch (IOException e) {
                if (attempt == ATTEMPTS || closed) {
                    throw e;
                }
            }
        }
    }

    private void write(Chat chat) throws IOException, InterruptedException, ChannelClient.NotTaken {
        var burst = chat.bursts.get(chat.written / BURST);
        var seq = 0L;
        for (var i = 0; i < BURST; i++) {
            seq = write(chat, chat.written);
            chat.written++;
        }
        burst.complete(seq);
    }

    private long write(Chat chat, int number) throws IOException, InterruptedException, ChannelClient.NotTaken {
        var text = ASKED.get((number + chat.id.hashCode() & Integer.MAX_VALUE) % ASKED.size()) + "（" + number + "）";
        var message = new ChannelMessageRequest(chat.id + "-" + number, chat.id, chat.customerId, null, "app", "zh", "CUSTOMER", text, Instant.now(),
                number == 0 ? "转人工" : null, null);
        for (var attempt = 1;; attempt++) {
            try {
                return channel.send(message).seq();
            } catch (IOException e) {
                // The same message may be sent again; the hub takes it once.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        working.interrupt();
        channel.close();
    }
}
