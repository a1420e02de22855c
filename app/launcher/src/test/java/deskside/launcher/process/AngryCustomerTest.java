package deskside.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.aftersales.CaseState;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.order.Order;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.hub.shop.DemoShop;
import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Display;
import deskside.launcher.EmbeddedDesk;
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
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two desks with their real screens: an angry customer wants back what a fryer became cheaper, 260.00, which is over an agent's limit. The agent asks in two
 * presses, the supervisor allows it, the shop pays, the customer is told; and once more while the hub is cut twice in between.
 */
class AngryCustomerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FIRST_ORDER = "2026111600423";
    private static final String SECOND_ORDER = "2026111866183";
    private static final Money DIFFERENCE = Money.cny("260.00");
    private static final String PAID_BACK = "您的价保申请已经通过，款项原路退回，1–3 个工作日到账。";
    private static final String NEUTRAL = "您的申请我已经提交，处理结果会第一时间告诉您。";

    @TempDir
    Path folder;

    private HubConfig config;
    private Hub hub;
    private Brain agent;
    private Brain supervisor;
    private WorkbenchDriver lin;
    private WorkbenchDriver zhou;
    private Workbench linsScreen;
    private Workbench zhousScreen;

    @Test
    void over_the_limit_from_the_first_angry_word_to_the_money_and_again_with_the_hub_cut_in_the_middle() throws Exception {
        Display.useHeadless();
        config = HubConfig.demo(HubConfig.h2(folder.resolve("hub")), CompositionRoot.DEMO_GATEWAY_TOKEN).withShop(shop()).withPort(0);
        hub = CompositionRoot.hub(config);
        config = config.withPort(hub.baseUri().getPort());
        try (var scope = new AppScope()) {
            scope.add(() -> hub.close());
            agent = CompositionRoot.brain(scope, folder.resolve("lin"), _ -> { });
            linsScreen = screen(scope, agent, "lin");
            lin = linsScreen.driver();
            supervisor = CompositionRoot.brain(scope, folder.resolve("zhou"), _ -> { });
            zhousScreen = screen(scope, supervisor, "zhou");
            zhou = zhousScreen.driver();
            zhousScreen.show(Screen.CASES);
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
            hub.close();
            until("the desks to notice", () -> !lin.see(sight -> sight.online()) && !zhou.see(sight -> sight.online()));
            ask(SECOND_ORDER);
            until("the neutral words", () -> lin.see(sight -> sight.typed()).equals(NEUTRAL));
            lin.send();
            linsScreen.snapshot(shot("asked-offline"));
            assertThat(agent.store().outbox().pending()).as("the request and the reply are kept").hasSize(2);
            hub = CompositionRoot.hub(config);
            awaitApproval(SECOND_ORDER);
            hub.close();
            until("the supervisor's desk to notice", () -> !zhou.see(sight -> sight.online()));
            decide(SECOND_ORDER);
            assertThat(order(supervisor, SECOND_ORDER).refunded().isPositive()).as("nothing is paid while the hub is away").isFalse();
            hub = CompositionRoot.hub(config);
            awaitMoney(SECOND_ORDER);
            tell("chat-2");

            assertThat(replies("chat-1")).containsExactly(PAID_BACK);
            assertThat(replies("chat-2")).containsExactly(NEUTRAL, PAID_BACK);
            assertThat(agent.store().outbox().pending()).isEmpty();
        }
    }

    private Workbench screen(AppScope scope, Brain brain, String login) {
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

    /** Two presses: the first opens the form with everything filled in, the second submits. */
    private void ask(String order) {
        until("the order beside the chat", () -> lin.see(sight -> sight.words(".case-form .button")).length() > 0
                && lin.see(sight -> sight.words(".order-box .note")).contains(order));
        assertThat(lin.press(".case-form .button", 0)).isTrue();
        until("what the rules allow", () -> lin.see(sight -> sight.words(".case-form .note")).contains("¥260.00"));
        assertThat(lin.press(".case-form .button", 0)).isTrue();
        until("the request to be kept", () -> agent.store().outbox().recent(20).stream().anyMatch(item -> item.command().toString().contains(order)));
    }

    private void awaitApproval(String order) {
        until("the request at the supervisor's desk", () -> supervisor.store().cases().ofOrder(order).stream()
                .anyMatch(one -> one.state() == CaseState.AWAITING_APPROVAL && one.amount().equals(DIFFERENCE)));
    }

    private void decide(String order) {
        until("the request on the supervisor's screen, with its rule", () -> zhou.see(sight -> sight.words(".aftersales .label")).contains(order)
                && zhou.see(sight -> sight.words(".aftersales .label")).contains("同一 SKU 降价：¥599.00 → ¥339.00"));
        zhousScreen.snapshot(shot("decision-" + order));
        assertThat(zhou.press(".aftersales .accent", 0)).isTrue();
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
        until("an empty composer", () -> {
            lin.clear();
            return lin.see(sight -> sight.typed()).isEmpty();
        });
        lin.type(PAID_BACK);
        lin.send();
        until("the customer to be told", () -> replies(chat).contains(PAID_BACK));
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
                    Files.writeString(copy, changed(file.getFileName().toString(), Files.readString(file)));
                }
                return target;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return target;
    }

    private static String changed(String name, String text) {
        var yesterday = Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS).atZone(DemoShop.TIME_ZONE).toOffsetDateTime().toString();
        return switch (name) {
            case "orders.csv" -> text.lines().map(line -> isOurs(line) ? line.replaceAll("2026-11-1\\dT[\\d:]+\\+08:00", yesterday) : line)
                    .collect(Collectors.joining("\n", "", "\n"));
            case "kitchen.yaml" -> text.replaceFirst("price: 479.00", "price: 339.00").replaceFirst("\\{from: 2026-11-19, price: 479.00\\}",
                    "{from: " + LocalDate.now(DemoShop.TIME_ZONE) + ", price: 339.00}");
            default -> text;
        };
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
