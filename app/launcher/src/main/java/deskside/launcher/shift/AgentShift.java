package deskside.launcher.shift;

import deskside.domain.conversation.Conversation;
import deskside.launcher.Brain;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.launcher.Waiting;
import deskside.ui.shell.WorkbenchDriver;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The agent's side of a shift: goes round the open chats on the real window, reads what the customer has written, takes the chat, answers, and ends it after the
 * last answer. Notes how long each change of the conversation took. Used by one thread, not the FX thread.
 */
public final class AgentShift {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LISTEN_NANOS = 100_000_000;
    private static final List<String> ANSWERS = List.of("您好，我马上为您核实，请稍等。", "已经帮您登记，进展会在这里告诉您。", "查到了，正在为您处理，感谢您的耐心。");

    private final Brain brain;
    private final ShiftCustomers customers;
    private final WorkbenchDriver driver;
    private final List<Double> changes = new ArrayList<>();

    public AgentShift(Brain brain, ShiftCustomers customers, WorkbenchDriver driver) {
        this.brain = brain;
        this.customers = customers;
        this.driver = driver;
    }

    /**
     * Blocks until all chats are over and all that was said is delivered.
     *
     * @param chats   nobody has written in them yet
     * @param onEnded hears of each chat that is over, and how many are
     * @param stop    runs before each answer and ten times a second in pauses; what it throws ends the shift
     * @throws Failure when something that must follow does not within two minutes
     */
    public void work(ShiftPlan plan, List<ShiftCustomers.Chat> chats, BiConsumer<ShiftCustomers.Chat, Integer> onEnded, Runnable stop) {
        var begun = System.nanoTime();
        var open = new ArrayDeque<ShiftCustomers.Chat>();
        var next = chats.iterator();
        var over = 0;
        for (var answer = 0; next.hasNext() || !open.isEmpty(); answer++) {
            pause(begun + plan.lasts().toNanos() * Math.min(answer, plan.answers()) / plan.answers(), stop);
            while (open.size() < plan.openAtOnce() && next.hasNext()) {
                var chat = next.next();
                customers.begin(chat);
                open.add(chat);
            }
            var chat = open.remove();
            try {
                answer(chat);
            } catch (CompletionException e) {
                throw new Failure(ExitCode.NOT_HELD, "The shift does not go on at " + chat.id() + " (" + e.getCause() + "); " + situation() + ".", e);
            }
            if (chat.isOver()) {
                driver.endConversation();
                onEnded.accept(chat, ++over);
            } else {
                open.add(chat);
            }
        }
        awaitDelivery();
    }

    /** Blocks until nothing waits to be sent. */
    public void awaitDelivery() {
        await("all to be delivered", sight -> sight.waiting() == 0);
    }

    /** Milliseconds from the choice of another conversation to the frame in which its messages have been laid out, in order. */
    public List<Double> changes() {
        return List.copyOf(changes);
    }

    private static void pause(long until, Runnable stop) {
        stop.run();
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, LISTEN_NANOS));
            stop.run();
        }
    }

    private void answer(ShiftCustomers.Chat chat) {
        var seq = chat.awaitLast(PATIENCE);
        Waiting.until("what the customer of " + chat.id() + " wrote to arrive at the desk", PATIENCE,
                () -> brain.store().conversations().find(chat.id()).filter(known -> known.lastMessageSeq() >= seq).isPresent());
        if (!driver.see(sight -> isOpen(sight, chat))) {
            changes.add(driver.change(chat.id(), PATIENCE).toNanos() / 1e6);
        }
        await("what the customer wrote to be on the screen: " + chat.id(), sight -> isOpen(sight, chat) && sight.messages().stream().anyMatch(entry -> entry.seq() == seq));
        if (chat.replies().isEmpty()) {
            driver.accept();
            await(chat.id() + " to be taken", sight -> isOpen(sight, chat) && sight.mayAnswer());
        }
        var text = ANSWERS.get(chat.replies().size() % ANSWERS.size()) + " " + chat.id() + "/" + chat.replies().size();
        chat.replies().add(text);
        driver.type(text);
        driver.send();
        await("the reply to " + chat.id() + " to be sent", sight -> sight.typed().isEmpty());
    }

    private static boolean isOpen(WorkbenchDriver.Sight sight, ShiftCustomers.Chat chat) {
        return sight.conversationId().filter(chat.id()::equals).isPresent();
    }

    private void await(String what, Predicate<WorkbenchDriver.Sight> condition) {
        if (!driver.waitUntil(condition, PATIENCE)) {
            throw new Failure(ExitCode.NOT_HELD, "Waited " + PATIENCE.toMinutes() + " min in vain for " + what + "; " + situation() + ".");
        }
    }

    /** What is known of a shift that does not go on. */
    private String situation() {
        var store = brain.store();
        var shown = driver.see(WorkbenchDriver.Sight::conversationId);
        return "on the screen " + driver.see(sight -> sight.conversationId() + " with " + sight.messages().size() + " messages, mine " + sight.mayAnswer() + ", online "
                + sight.online() + ", waiting " + sight.waiting()) + "; at the desk " + shown.flatMap(store.conversations()::find).map(Conversation::status)
                + "; commands " + store.outbox().recent(20).stream().filter(item -> shown.filter(item.command().conversationId()::equals).isPresent()).map(item -> item.state()).toList();
    }
}
