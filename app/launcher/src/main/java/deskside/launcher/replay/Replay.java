package deskside.launcher.replay;

import deskside.domain.conversation.Channel;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import deskside.launcher.Brain;
import deskside.launcher.replay.DialogueFile.Turn;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.usecases.assist.SuggestAnswers.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Plays dialogues as customers: every message goes to the hub over its channel, comes back through the feed into the desk's store and is
 * answered there, exactly like in the workbench but for the drawing. One message at a time. Not thread-safe.
 */
public final class Replay {

    /** Far more than a message ever needs; a message without result by then is reported as such. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Brain brain;
    private final Function<ChannelMessageRequest, ChannelMessageResponse> channel;
    private final List<String> customerIds;
    private final String runId;
    private final LinkedBlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    /** Customer by dialogue. */
    private final Map<String, String> customers = new HashMap<>();
    private int sent;

    /**
     * @param channel     hands a message to the hub and blocks until it is stored there
     * @param customerIds the customers in whose name the dialogues are played, in turn
     * @param runId       sets this run's messages apart from those of other runs at the same hub
     */
    public Replay(
            Brain brain, Function<ChannelMessageRequest, ChannelMessageResponse> channel, List<String> customerIds, String runId) {
        this.brain = brain;
        this.channel = channel;
        this.customerIds = List.copyOf(customerIds);
        this.runId = runId;
    }

    /**
     * Plays the turns in order.
     *
     * @param pause waits before each message, for as long as the chosen speed asks
     * @param heard gets every message with what the desk made of it
     */
    public ReplayReport play(List<Turn> turns, Runnable pause, Consumer<ReplayedMessage> heard) throws InterruptedException {
        var report = new ReplayReport();
        try (var _ = brain.store().events().subscribe(this::note)) {
            for (var turn : turns) {
                pause.run();
                var message = play(turn);
                report.add(message);
                heard.accept(message);
            }
        }
        return report;
    }

    private void note(StoreEvent event) {
        if (event instanceof StoreEvent.EntitiesChanged changed && changed.type() == EntityType.MESSAGE) {
            arrivals.addAll(changed.ids());
        }
    }

    private ReplayedMessage play(Turn turn) throws InterruptedException {
        for (var said : turn.agentBefore()) {
            channel.apply(request(turn, "BOT", said));
        }
        arrivals.clear();
        var started = System.nanoTime();
        var stored = channel.apply(request(turn, "CUSTOMER", turn.text()));
        while (System.nanoTime() - started < PATIENCE.toNanos()) {
            var arrived = arrivals.poll(100, TimeUnit.MILLISECONDS);
            if (stored.messageId().equals(arrived)
                    && brain.suggestAnswers().suggest(stored.conversationId(), stored.messageId()) instanceof Answer.Assisted assisted) {
                return new ReplayedMessage(turn, Duration.ofNanos(System.nanoTime() - started), assisted.elapsed(), assisted.result());
            }
        }
        return new ReplayedMessage(turn, null, null, null);
    }

    private ChannelMessageRequest request(Turn turn, String sender, String text) {
        var conversationId = "replay-" + runId + "-" + turn.dialogueId();
        var customerId = customers.computeIfAbsent(turn.dialogueId(), _ -> customerIds.get(customers.size() % customerIds.size()));
        return new ChannelMessageRequest(conversationId + "-" + ++sent, conversationId, customerId, null, Channel.WEB.wireName(), "zh",
                sender, text, Instant.now(), "replay", sender.equals("BOT") ? Double.valueOf(1) : null);
    }
}
