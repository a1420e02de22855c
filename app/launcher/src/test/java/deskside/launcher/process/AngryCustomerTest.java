package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseState;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.order.Order;
import deskside.domain.sync.Command;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.hub.shop.DemoShop;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Display;
import deskside.launcher.EmbeddedDesk;
import deskside.launcher.EmbedderChoice;
import deskside.launcher.SignedIn;
import deskside.launcher.Waiting;
import deskside.launcher.Window;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies.Reply;
import deskside.ui.fx.Theme;
import deskside.ui.shell.Screen;
import deskside.ui.shell.UiOptions;
import deskside.ui.shell.Workbench;
import deskside.ui.shell.WorkbenchDriver;
import deskside.usecases.conversation.DeliveryState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two desks with their real screens: an angry customer wants back what a fryer became cheaper, 260.00, which is over an agent's limit. The agent asks in two
 * presses, the supervisor allows it, the shop pays, the customer is told; and once more while the hub is cut twice in between. Then the same with words:
 * what the agent must not promise alone. Embeddings are off: nothing here rests on suggestions.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AngryCustomerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FIRST_ORDER = "2026111600423";
    private static final String SECOND_ORDER = "2026111866183";
    private static final Money DIFFERENCE = Money.cny("260.00");
    private static final String PAID_BACK = "您的价保申请已经通过，款项原路退回，1–3 个工作日到账。";
    private static final String NEUTRAL = "您的申请我已经提交，处理结果会第一时间告诉您。";

    private static final String GENEROUS = "这次给您免单，不收您钱了";
    private static final String GENEROUS_OFFLINE = "东西您留着，不用寄回";

    @TempDir
    static Path folder;

    private final AppScope scope = new AppScope();
    private final Optional<String> embedder = Optional.ofNullable(System.getProperty(EmbedderChoice.PROPERTY));
    private HubConfig config;
    private Hub hub;
    private Brain agent;
    private Brain supervisor;
    private WorkbenchDriver lin;
    private WorkbenchDriver zhou;
    private Workbench linsScreen;
    private Workbench zhousScreen;

    @BeforeAll
    void openBothDesks() {
        System.setProperty(EmbedderChoice.PROPERTY, "off");
        Display.useHeadless();
        config = HubConfig.demo(HubConfig.h2(folder.resolve("hub")), CompositionRoot.DEMO_GATEWAY_TOKEN).withShop(shop()).withPort(0);
        hub = CompositionRoot.hub(config);
        config = config.withPort(hub.baseUri().getPort());
        scope.add(() -> hub.close());
        agent = CompositionRoot.brain(scope, folder.resolve("lin"), _ -> { });
        linsScreen = screen(agent, "lin");
        lin = linsScreen.driver();
        supervisor = CompositionRoot.brain(scope, folder.resolve("zhou"), _ -> { });
        zhousScreen = screen(supervisor, "zhou");
        zhou = zhousScreen.driver();
        zhousScreen.show(Screen.APPROVALS);
    }

    @AfterAll
    void close() {
        scope.close();
        embedder.ifPresentOrElse(before -> System.setProperty(EmbedderChoice.PROPERTY, before), () -> System.clearProperty(EmbedderChoice.PROPERTY));
    }

    @Test
    void over_the_limit_from_the_first_angry_word_to_the_money_and_again_with_the_hub_cut_in_the_middle() throws Exception {
        customerWrites("chat-1", "c-0001", FIRST_ORDER);
        customerWrites("chat-2", "c-0028", SECOND_ORDER);
        take("chat-2");
        take("chat-1");

        ask(FIRST_ORDER);
        awaitApproval(FIRST_ORDER);
        linsScreen.snapshot(shot("asked"));
        decide(FIRST_ORDER);
        awaitMoney(FIRST_ORDER);
        tell("chat-1");

        lin.select("chat-2");
        cut();
        ask(SECOND_ORDER);
        until("the neutral words", () -> lin.see(sight -> sight.typed()).equals(NEUTRAL));
        lin.send();
        until("both to be kept", () -> agent.store().outbox().pending().size() == 2);
        linsScreen.snapshot(shot("asked-offline"));
        comeBack();
        awaitApproval(SECOND_ORDER);
        cut();
        decide(SECOND_ORDER);
        assertThat(order(supervisor, SECOND_ORDER).refunded().isPositive()).as("nothing is paid while the hub is away").isFalse();
        comeBack();
        awaitMoney(SECOND_ORDER);
        tell("chat-2");

        assertThat(replies("chat-1")).containsExactly(PAID_BACK);
        assertThat(replies("chat-2")).containsExactly(NEUTRAL, PAID_BACK);
        assertThat(agent.store().outbox().pending()).isEmpty();
    }

    @Test
    void words_that_one_person_must_not_promise_go_out_once_when_the_supervisor_has_allowed_them_and_again_with_the_hub_cut() throws Exception {
        customerWrites("chat-3", "c-0001", FIRST_ORDER);
        take("chat-3");
        askForWords(GENEROUS);
        allow(GENEROUS);
        until("the customer to be told", () -> replies("chat-3").equals(List.of(GENEROUS)));

        cut();
        askForWords(GENEROUS_OFFLINE);
        linsScreen.snapshot(shot("words-offline"));
        assertThat(agent.store().outbox().pending()).as("the request is kept").hasSize(1);
        comeBack();
        until("the request at the supervisor's desk", () -> zhou.see(sight -> sight.words(".reply-request .label")).contains(GENEROUS_OFFLINE));
        cut();
        allow(GENEROUS_OFFLINE);
        until("the decision to be kept", () -> supervisor.store().outbox().pending().size() == 1);
        assertThat(agent.store().conversations().messages("chat-3", 50)).noneMatch(message -> message.text().equals(GENEROUS_OFFLINE));
        comeBack();
        until("the customer to be told", () -> replies("chat-3").equals(List.of(GENEROUS, GENEROUS_OFFLINE)));
        until("the agent to see it", () -> lin.see(sight -> sight.messages().stream().anyMatch(
                entry -> entry.text().equals(GENEROUS_OFFLINE) && entry.state() == DeliveryState.DELIVERED)));
        assertThat(agent.store().replyRequests().ofConversation("chat-3")).extracting(ReplyRequest::state).containsOnly(ReplyRequestState.SENT);
    }

    /** Twice: the first press tells why it needs somebody, the second one asks. */
    private void askForWords(String words) {
        empty();
        lin.type(words);
        lin.send();
        until("the other name of the button", () -> lin.see(sight -> sight.words(".composer .button")).contains("提交主管审批"));
        String typed = lin.see(sight -> sight.typed());
        assertThat(typed).as("nothing was sent").isEqualTo(words);
        lin.send();
        until("the request to be kept", () -> agent.store().outbox().recent(20).stream()
                .anyMatch(item -> item.command() instanceof Command.RequestReply asked && asked.text().equals(words)));
        until("the state in the chat", () -> lin.see(sight -> sight.messages().stream().anyMatch(entry -> entry.text().equals(words)
                && (entry.state() == DeliveryState.APPROVAL_QUEUED || entry.state() == DeliveryState.AWAITING_APPROVAL))));
    }

    private void allow(String words) {
        until("the words on the supervisor's screen", () -> zhou.see(sight -> sight.words(".reply-request .label")).contains(words));
        zhousScreen.snapshot(shot("words"));
        assertThat(zhou.press(".reply-request .accent", 0)).isTrue();
    }

    private void cut() {
        hub.close();
        until("the desks to notice", () -> !lin.see(sight -> sight.online()) && !zhou.see(sight -> sight.online()));
    }

    private void comeBack() {
        hub = CompositionRoot.hub(config);
    }

    private Workbench screen(Brain brain, String login) {
        var desk = CompositionRoot.desk(scope, brain);
        SignedIn.at(hub.baseUri(), login, HubConfig.DEMO_PASSWORD, desk);
        EmbeddedDesk.awaitData(desk);
        return scope.add(Window.open(desk, new UiOptions(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, DemoShop.TIME_ZONE)));
    }

    private void take(String chat) {
        until("the chat", () -> agent.store().conversations().find(chat).isPresent());
        lin.select(chat);
        until("the chat to be ours", () -> {
            if (agent.store().conversations().find(chat).orElseThrow().status() == ConversationStatus.WAITING && agent.store().outbox().pending().isEmpty()) {
                lin.accept();
            }
            return agent.store().conversations().find(chat).orElseThrow().status() == ConversationStatus.ACTIVE;
        });
    }

    /** The form opens with everything filled in; what is asked for is chosen, and the second press submits. */
    private void ask(String order) {
        until("the order beside the chat", () -> lin.see(sight -> sight.words(".case-form .button")).length() > 0
                && lin.see(sight -> sight.words(".order-box .note")).contains(order));
        assertThat(lin.press(".case-form .button", 0)).isTrue();
        until("the difference among what can be asked for", () -> lin.choose(".case-form .choice-box", "价保"));
        until("what the rules allow", () -> lin.see(sight -> sight.words(".case-form .note")).contains("¥260.00"));
        assertThat(lin.press(".case-form .button", 0)).isTrue();
        until("the request to be kept", () -> agent.store().outbox().recent(20).stream().anyMatch(item -> item.command().toString().contains(order)));
    }

    private void awaitApproval(String order) {
        until("the request at the supervisor's desk", () -> supervisor.store().cases().ofOrder(order).stream()
                .anyMatch(one -> one.state() == CaseState.AWAITING_APPROVAL && one.amount().equals(DIFFERENCE)));
    }

    private void decide(String order) {
        until("the request on the supervisor's screen, with its rule", () -> zhou.see(sight -> sight.words(".approvals .label")).contains(order)
                && zhou.see(sight -> sight.words(".approvals .label")).contains("同一 SKU 降价：¥599.00 → ¥339.00"));
        zhousScreen.snapshot(shot("decision-" + order));
        assertThat(zhou.press(".approvals .button.accent", 0)).isTrue();
        until("the decision to be kept", () -> supervisor.store().outbox().recent(20).stream()
                .anyMatch(item -> item.command().toString().contains(supervisor.store().cases().ofOrder(order).getFirst().payloadHash())));
    }

    private void awaitMoney(String order) {
        until("the money at both desks", () -> order(agent, order).refunded().equals(DIFFERENCE) && order(supervisor, order).refunded().equals(DIFFERENCE));
        assertThat(agent.store().cases().ofOrder(order)).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(CaseState.DONE));
    }

    private void tell(String chat) {
        until("the outcome in the chat", () -> lin.see(sight -> sight.messages().stream().anyMatch(entry -> entry.text().contains("同意了价保 ¥260.00"))));
        // the neutral words that the form put there have served
        empty();
        lin.type(PAID_BACK);
        lin.send();
        until("the customer to be told", () -> replies(chat).contains(PAID_BACK));
    }

    private void empty() {
        until("an empty composer", () -> {
            lin.clear();
            return lin.see(sight -> sight.typed()).isEmpty();
        });
    }

    private static Order order(Brain brain, String id) {
        return brain.store().orders().find(id).orElseThrow();
    }

    private static void until(String what, BooleanSupplier condition) {
        Waiting.until(what, PATIENCE, condition);
    }

    private Path shot(String name) {
        return Path.of("target", "shots", "angry-customer-" + name + ".png");
    }

    /** The demo shop, where both orders were paid yesterday and the fryer became 260.00 cheaper today. */
    private Path shop() {
        var target = folder.resolve("shop");
        DemoShop.withFolder(root -> {
            try (var walk = Files.walk(root)) {
                for (var file : walk.filter(Files::isRegularFile).toList()) {
                    var copy = target.resolve(root.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    switch (file.getFileName().toString()) {
                        case "orders.csv" -> Files.writeString(copy, ordersPaidYesterday(Files.readString(file)));
                        case "kitchen.yaml" -> Files.writeString(copy, cheaperToday(Files.readString(file)));
                        default -> Files.copy(file, copy);
                    }
                }
                return target;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return target;
    }

    private static String ordersPaidYesterday(String orders) {
        var yesterday = Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS).atZone(DemoShop.TIME_ZONE).toOffsetDateTime().toString();
        return orders.lines().map(line -> isOurs(line) ? line.replaceAll("2026-11-1\\dT[\\d:]+\\+08:00", yesterday) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cheaperToday(String products) {
        return products.replaceFirst("price: 479.00", "price: 339.00").replaceFirst("\\{from: 2026-11-19, price: 479.00\\}",
                "{from: " + LocalDate.now(DemoShop.TIME_ZONE) + ", price: 339.00}");
    }

    private static boolean isOurs(String line) {
        return line.startsWith(FIRST_ORDER) || line.startsWith(SECOND_ORDER);
    }

    private void customerWrites(String chat, String customer, String order) throws Exception {
        try (var channel = channel()) {
            channel.send(new ChannelMessageRequest(chat + "-m", chat, customer, order, "app", "zh", "CUSTOMER", "你们当时说7天保价的，现在不认账了？我要投诉！",
                    Instant.now(), "情绪升高", null));
        }
    }

    private List<String> replies(String chat) {
        try (var channel = channel()) {
            return channel.replies(0).replies().stream().filter(reply -> reply.conversationId().equals(chat)).map(Reply::text).toList();
        } catch (IOException | ChannelClient.NotTaken e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private ChannelClient channel() {
        return new ChannelClient(URI.create(hub.baseUri().toString()), CompositionRoot.DEMO_GATEWAY_TOKEN);
    }
}
