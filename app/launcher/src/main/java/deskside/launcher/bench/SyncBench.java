package deskside.launcher.bench;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Entity;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.OutboxItem;
import deskside.domain.sync.OutboxState;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.hub.store.HubDatabase;
import deskside.launcher.AppScope;
import deskside.launcher.CompositionRoot;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.TemporaryFolder;
import deskside.launcher.TimeOrderedIds;
import deskside.sync.engine.net.Answer;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.WireCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast a desk takes in what the hub has, sends what was queued, and finds that there is nothing new: real hub, HTTP over loopback, the
 * encrypted durable store and the real sync engine. Blocks; not thread-safe.
 */
public final class SyncBench {

    private static final int CHATS = 20;
    private static final int NO_OPS = 200;
    private static final double NANOS = 1e9;
    /** Of H2's files. */
    private static final String ENDING = ".mv.db";

    private final SyncPlan plan;
    private final BooleanSupplier cancelled;
    private final Consumer<String> progress;
    private final Stopwatches watches = new Stopwatches();
    private final List<Double> pullSeconds = new ArrayList<>();
    private final List<Double> reconnectSeconds = new ArrayList<>();
    private final List<Double> drainSeconds = new ArrayList<>();
    private long pulled;
    private long pulledBytes;
    private long commandBytes;

    public SyncBench(SyncPlan plan, BooleanSupplier cancelled, Consumer<String> progress) {
        this.plan = plan;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    public Figures run() {
        try (var scope = new AppScope()) {
            var folder = scope.add(TemporaryFolder.create()).path();
            var filled = fill(folder.resolve("filled"));
            for (var round = 1; round <= plan.all(); round++) {
                BenchDesk.check(cancelled);
                progress.accept("round " + round + " of " + plan.all() + (round <= plan.warmUp() ? ", to warm up" : ""));
                if (round == plan.warmUp() + 1) {
                    watches.forget();
                }
                watches.nextRound();
                try (var hub = hub(Files.copy(filled, folder.resolve("hub-" + round + ENDING)))) {
                    round(folder.resolve("desk-" + round), hub, round);
                }
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.HUB, "The bench's own hub did not answer: " + e.getMessage() + ".", e);
        } catch (ChannelClient.NotTaken e) {
            throw new Failure(ExitCode.HUB, "The bench's own hub refused a message: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNEXPECTED, "Interrupted while measuring.", e);
        }
        var pull = median(counted(pullSeconds));
        var drain = median(counted(drainSeconds));
        return new Figures().with("bench", "sync").with("warmUp", plan.warmUp()).with("rounds", plan.rounds()).with("documents", (int) pulled)
                .with("bytesPerDocument", (double) pulledBytes / pulled)
                .with("pullSeconds", pull).with("pullPerSecond", pulled / pull).with("firstPullSeconds", pullSeconds.getFirst())
                .with("noOpP50Millis", watches.millis("noOp", 0.5)).with("noOpP99Millis", watches.millis("noOp", 0.99))
                .with("commands", plan.commands()).with("bytesPerCommand", (double) commandBytes / plan.commands() / plan.all())
                .with("enqueueP50Millis", watches.millis("enqueue", 0.5)).with("enqueueP99Millis", watches.millis("enqueue", 0.99))
                .with("reconnectMillis", 1e3 * median(counted(reconnectSeconds))).with("drainSeconds", drain).with("pushPerSecond", plan.commands() / drain)
                .with("firstDrainSeconds", drainSeconds.getFirst());
    }

    /** The demo shop with further articles, as a feed that no desk has seen. @return the hub's file */
    private Path fill(Path file) {
        var config = config(file);
        var ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
        progress.accept("filling a hub with " + plan.documents() + " articles");
        try (var demo = Hub.start(config, Clock.systemUTC(), ids, RiskFilter.standard()); var desk = new BareDesk(file.resolveSibling("first"), ids)) {
            desk.signIn(demo.baseUri());
            desk.awaitOnline();
            var authored = GeneratedArticles.whole(desk.store().knowledgeBase());
            var generated = new GeneratedArticles(authored, desk.store().catalog().products());
            demo.close();
            try (var database = HubDatabase.open(config.jdbcUrl(), config.user(), config.password())) {
                var articles = Stream.<Entity>concat(authored.stream(), IntStream.range(0, plan.documents()).mapToObj(generated::article)).toList();
                database.write(tx -> tx.entities().replaceAll(List.of(EntityType.ARTICLE), articles));
            }
        }
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** One for each round: what a round sends would be more for the next one to take in. */
    private static Hub hub(Path file) {
        var name = file.getFileName().toString();
        return Hub.start(config(file.resolveSibling(name.substring(0, name.length() - ENDING.length()))), Clock.systemUTC(),
                new TimeOrderedIds(Clock.systemUTC(), new SecureRandom()), RiskFilter.standard());
    }

    private static HubConfig config(Path file) {
        return HubConfig.demo(HubConfig.h2(file), CompositionRoot.DEMO_GATEWAY_TOKEN);
    }

    private void round(Path folder, Hub hub, int round) throws IOException, InterruptedException, ChannelClient.NotTaken {
        try (var desk = new BareDesk(folder, new TimeOrderedIds(Clock.systemUTC(), new SecureRandom()))) {
            desk.signIn(hub.baseUri());
            var started = System.nanoTime();
            desk.awaitOnline();
            pullSeconds.add((System.nanoTime() - started) / NANOS);
            count(desk);
            desk.awaitIndexed();
            noOps(desk, hub);
            drain(desk, hub, round);
        }
    }

    private void count(BareDesk desk) {
        var articles = GeneratedArticles.whole(desk.store().knowledgeBase());
        if (articles.size() < plan.documents()) {
            throw new Failure(ExitCode.NOT_HELD, "The desk has " + articles.size() + " articles where the hub has at least " + plan.documents() + ".");
        }
        pulled = articles.size();
        pulledBytes = articles.stream().mapToLong(article -> WireCodec.write(article).length()).sum();
    }

    private void noOps(BareDesk desk, Hub hub) {
        try (var line = desk.line(hub.baseUri())) {
            for (var i = 0; i < NO_OPS; i++) {
                watches.time("noOp", () -> {
                    var cursor = desk.store().replica().cursor().orElseThrow();
                    var answer = line.pull(new PullRequest(desk.deviceId(), "desk", cursor, 500, Paths.SCHEMA));
                    if (!(answer instanceof Answer.Ok<PullResponse>(var page)) || !page.changes().isEmpty()) {
                        throw new Failure(ExitCode.NOT_HELD, "There was something new where nothing had happened: " + answer + ".");
                    }
                    desk.store().replica().confirmUpToDate(Instant.now());
                });
            }
        }
    }

    /**
     * Queues while the line is down, then lifts it. Reconnecting, with its two probes and a pull, and sending are measured apart: the queue goes from the
     * moment the desk is online.
     */
    private void drain(BareDesk desk, Hub hub, int round) throws IOException, InterruptedException, ChannelClient.NotTaken {
        var chats = IntStream.range(0, CHATS).mapToObj(i -> "bench-" + round + "-" + i).toList();
        try (var channel = new ChannelClient(hub.baseUri(), CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            for (var chat : chats) {
                channel.send(new ChannelMessageRequest(chat + "-m", chat, "c-0001", null, "app", "zh", "CUSTOMER", "在吗", Instant.now(), "转人工", null));
            }
        }
        desk.awaitDelivery(chats.stream().map(chat -> desk.queue(new Command.AcceptConversation(desk.newId(), chat))).toList());
        desk.sync().goOffline("bench");
        var queued = new ArrayList<OutboxItem>();
        for (var i = 0; i < plan.commands(); i++) {
            BenchDesk.check(cancelled);
            var chat = chats.get(i % CHATS);
            var text = "您好，您的订单已经安排，请留意物流信息。（" + i + "）";
            watches.time("enqueue", () -> queued.add(desk.queue(chat, text)));
        }
        commandBytes += queued.stream().mapToLong(item -> WireCodec.write(WireCodec.request(item, desk.deviceId())).length()).sum();
        var online = new CompletableFuture<Long>();
        try (var _ = desk.sync().subscribe(status -> {
            if (status.isOnline()) {
                online.complete(System.nanoTime());
            }
        })) {
            var started = System.nanoTime();
            desk.sync().goOnline();
            // nearly always the last to be delivered: to ask for each would be most of what is measured
            desk.awaitDelivery(List.of(queued.getLast()));
            var last = System.nanoTime();
            if (!desk.store().outbox().pending().isEmpty()) {
                desk.awaitDelivery(queued);
                last = System.nanoTime();
            }
            reconnectSeconds.add((online.join() - started) / NANOS);
            drainSeconds.add((last - online.join()) / NANOS);
        }
        var delivered = desk.store().outbox().recent(plan.commands()).stream().filter(item -> item.state() == OutboxState.ACKED).count();
        if (delivered != plan.commands()) {
            throw new Failure(ExitCode.NOT_HELD, "Only " + delivered + " of " + plan.commands() + " commands were delivered.");
        }
    }

    private List<Double> counted(List<Double> ofAllRounds) {
        return ofAllRounds.subList(plan.warmUp(), ofAllRounds.size());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
