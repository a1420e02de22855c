package deskside.launcher.demo;

import deskside.domain.Language;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.sync.Command;
import deskside.hub.demo.DemoCustomers;
import deskside.launcher.Brain;
import deskside.sync.protocol.ChannelReplies.Reply;
import deskside.ui.fx.Theme;
import deskside.ui.shell.Screen;
import deskside.ui.shell.Workbench;
import deskside.ui.shell.WorkbenchDriver;
import deskside.ui.shell.WorkbenchDriver.Sight;
import deskside.usecases.conversation.DeliveryState;
import deskside.usecases.conversation.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A short shift at the workbench, played without a person: chats arrive, replies are sent, the hub is cut, work goes on, the hub returns.
 * Each step is looked at on the screen and, at the end, at the hub. Used by one thread, not the FX thread.
 */
public final class ScriptedShift {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CHATS = 7;
    private static final String OWN_WORDS = "王女士，刚才网络有些波动，您的补差申请我已经记下来了，稍后提交。";
    private static final String SECOND_WORDS = "差额会原路退回到您的支付账户，请您留意到账通知。";
    private static final String LAST_WORDS = "您的情况我已经登记给物流核实，有结果会第一时间告诉您。";

    private final DemoHub hub;
    private final Brain brain;
    private final Workbench workbench;
    private final WorkbenchDriver driver;
    private final DemoCustomers customers;
    private final Path pictures;
    private final ShiftReport report = new ShiftReport();
    private int picture;

    ScriptedShift(DemoHub hub, Brain brain, Workbench workbench, DemoCustomers customers, Path pictures) {
        this.hub = hub;
        this.brain = brain;
        this.workbench = workbench;
        this.driver = workbench.driver();
        this.customers = customers;
        this.pictures = pictures;
    }

    /** @return what happened; pictures are in the folder then */
    ShiftReport play() {
        customersArrive();
        var first = conversationOf("demo-01.");
        var second = conversationOf("demo-02.");
        answerWithSuggestion(first);
        take(second);
        customers.stop();
        hubGoes();
        workGoesOn(first, second);
        hubReturns(first, second);
        inEnglishAndDark();
        return report;
    }

    private void customersArrive() {
        customers.start(CHATS);
        step("chats arrive in the queue", sight -> brain.store().conversations().open().size() >= CHATS, () -> "%d conversations"
                .formatted(brain.store().conversations().open().size()));
        picture("queue");
    }

    private void answerWithSuggestion(String conversationId) {
        driver.select(conversationId);
        driver.accept();
        step("suggestions for the first customer", sight -> sight.suggestions() > 0, () -> driver.see(Sight::suggestions) + " cards");
        picture("suggestions");
        driver.insertSuggestion(1);
        step("a suggestion is put into the composer", sight -> !sight.typed().isBlank(), () -> "");
        var text = driver.see(Sight::typed);
        driver.send();
        step("the reply is delivered", sight -> isDelivered(sight, text), () -> "");
        step("the customer writes on and is answered for", sight -> sight.messages().getLast().sender() == Sender.CUSTOMER
                && sight.suggestions() > 0, () -> "");
        picture("delivered");
    }

    private void take(String conversationId) {
        driver.select(conversationId);
        driver.accept();
        step("a second chat is taken", sight -> brain.store().conversations().find(conversationId)
                .filter(conversation -> conversation.status() == ConversationStatus.ACTIVE).isPresent(), () -> "");
    }

    private void hubGoes() {
        hub.cut();
        step("the desk notices that the hub is gone", sight -> !sight.online(), () -> "");
    }

    private void workGoesOn(String first, String second) {
        driver.select(first);
        step("suggestions go on without the hub", sight -> sight.conversationId().filter(first::equals).isPresent() && sight.suggestions() > 0,
                () -> driver.see(Sight::suggestions) + " cards");
        write(OWN_WORDS);
        write(SECOND_WORDS);
        step("two replies wait and say so", sight -> queued(sight) == 2, () -> "");
        picture("offline");
        driver.search("价格保护");
        step("search goes on without the hub", sight -> sight.searchHits() > 0, () -> driver.see(Sight::searchHits) + " hits");
        picture("search-offline");
        driver.closeSearch();
        driver.select(second);
        step("the second customer's suggestions", sight -> sight.conversationId().filter(second::equals).isPresent()
                && sight.suggestions() > 0, () -> "");
        write(LAST_WORDS);
        driver.endConversation();
        step("a reply and a close of another chat wait", sight -> sight.waiting() == 4, () -> driver.see(Sight::waiting) + " items");
        workbench.show(Screen.NOTICES);
        step("customers in no chat should be told something", sight -> sight.customersToTell() > 0, () -> driver.see(Sight::customersToTell) + " customers");
        picture("notices-offline");
        driver.press(".tell-customers .button.accent", 0);
        step("what one of them is told waits, too", sight -> sight.waiting() == 5, () -> driver.see(Sight::waiting) + " items");
        workbench.show(Screen.OUTBOX);
        picture("outbox-offline");
    }

    private void hubReturns(String first, String second) {
        hub.bringBack();
        step("everything is delivered after the hub's return", sight -> sight.online() && sight.waiting() == 0, () -> "");
        picture("outbox-delivered");
        check("each reply of the first chat arrived once, in order", hub.repliesTo(first).stream().map(Reply::text)
                .filter(text -> text.equals(OWN_WORDS) || text.equals(SECOND_WORDS)).toList().equals(List.of(OWN_WORDS, SECOND_WORDS)));
        check("the second chat's reply arrived once", hub.repliesTo(second).stream().map(Reply::text).filter(LAST_WORDS::equals).count() == 1);
        var told = brain.store().outbox().recent(1).getFirst().command();
        check("the customer in no chat was told once", told instanceof Command.TellCustomer tell
                && hub.repliesTo(tell.conversationId()).stream().filter(reply -> reply.customerId().equals(tell.customerId()) && reply.text().equals(tell.text())).count() == 1);
        step("the second chat is closed", sight -> brain.store().conversations().find(second)
                .filter(conversation -> conversation.status() == ConversationStatus.CLOSED).isPresent(), () -> "");
        driver.select(first);
        workbench.show(Screen.CONVERSATIONS);
        step("the first chat shows its replies as delivered", sight -> isDelivered(sight, OWN_WORDS) && isDelivered(sight, SECOND_WORDS),
                () -> "");
        picture("back-online");
    }

    private void inEnglishAndDark() {
        workbench.use(Theme.DARK);
        picture("dark");
        var english = hub.englishCustomerWrites(englishCustomer(), "Hi, does the X200 charger work with a 65 W laptop, and do you ship to Hangzhou?");
        step("an English chat arrives", sight -> brain.store().conversations().find(english).isPresent(), () -> "");
        workbench.use(Language.EN);
        driver.select(english);
        driver.accept();
        step("suggestions in English", sight -> sight.conversationId().filter(english::equals).isPresent() && sight.suggestions() > 0,
                () -> driver.see(Sight::suggestions) + " cards");
        picture("english-dark");
        workbench.use(Theme.LIGHT);
        picture("english");
    }

    private String englishCustomer() {
        return brain.store().customers().list(1_000).stream().filter(customer -> customer.language() == Language.EN).map(Customer::id)
                .findFirst().orElseThrow(() -> new IllegalStateException("the demo shop has no English-speaking customer"));
    }

    private void write(String text) {
        driver.type(text);
        driver.send();
        step("«" + text.substring(0, 8) + "…» is queued", sight -> sight.typed().isBlank(), () -> "");
    }

    private String conversationOf(String prefix) {
        return brain.store().conversations().open().stream().map(conversation -> conversation.id()).filter(id -> id.startsWith(prefix))
                .findFirst().orElseThrow(() -> new IllegalStateException("the chat " + prefix + " has not come"));
    }

    private static boolean isDelivered(Sight sight, String text) {
        return sight.messages().stream().anyMatch(entry -> entry.sender() == Sender.AGENT && entry.text().strip().equals(text.strip())
                && entry.state() == DeliveryState.DELIVERED);
    }

    private static long queued(Sight sight) {
        return sight.messages().stream().map(TimelineEntry::state)
                .filter(state -> state == DeliveryState.QUEUED || state == DeliveryState.SENDING).count();
    }

    /** Waits for what follows from the line before, and notes how long it took. */
    private void step(String what, Predicate<Sight> condition, Supplier<String> found) {
        var started = System.nanoTime();
        var held = driver.waitUntil(condition, PATIENCE);
        report.add(what, held, Duration.ofNanos(System.nanoTime() - started), held ? found.get() : "not within " + PATIENCE.toSeconds() + " s");
    }

    private void picture(String name) {
        workbench.snapshot(pictures.resolve("%02d-%s.png".formatted(++picture, name)));
    }

    private void check(String what, boolean held) {
        report.add(what, held, Duration.ZERO, held ? "" : "see the pictures and the log");
    }
}
