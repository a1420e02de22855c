package deskside.ui.secondperson;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyRequestsPanelTest {

    private static final Account ZHOU = new Account("zhou", "zhou", "周岚", Role.SUPERVISOR);

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private final DeskFixture fixture = new DeskFixture();
    private final DirectTasks tasks = new DirectTasks();
    private final List<String> opened = new ArrayList<>();

    private ReplyRequest request(String id, String text, ReplyRequestState state) {
        return new ReplyRequest(id, state == ReplyRequestState.AWAITING ? 1 : 2, TestShop.WANG_ASKS.id(), TestShop.WANG.id(), text, 3, "h".repeat(64), state,
                TestShop.AGENT.id(), fixture.desk.clock.instant(), null, null, "");
    }

    private Scene open(String language, Theme theme) {
        return FxThread.call(() -> {
            PanelServices services = fixture.services(tasks, Locale.of(language));
            return Shots.scene(new ReplyRequestsPanel(services, new ReplyRequestsViewModel(services, opened::add)).view(), theme, 1180, 420);
        });
    }

    private static String words(Scene scene) {
        return FxThread.call(() -> {
            scene.getRoot().applyCss();
            return Stream.of(".label", ".button").flatMap(style -> scene.getRoot().lookupAll(style).stream()).filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText())
                    .collect(Collectors.joining("\n"));
        });
    }

    private static void press(Scene scene, String selector) {
        FxThread.run(() -> ((ButtonBase) scene.getRoot().lookup(selector)).fire());
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void a_supervisor_reads_the_text_with_its_reason_and_lets_that_very_text_go(String language, Theme theme) {
        fixture.desk.session.remember(ZHOU);
        fixture.arrive(request("r-1", "这边给您补偿200元，请留意", ReplyRequestState.AWAITING), request("r-2", "这次给您免单，不收您钱了", ReplyRequestState.AWAITING));
        fixture.customerWrites(TestShop.WANG_ASKS, "你们到底管不管？电话 13800002207");
        var scene = open(language, theme);
        Shots.take(scene, "reply-requests-%s-%s".formatted(language, theme.code()));
        assertThat(words(scene)).contains("这边给您补偿200元", "免单", "王*敏", "138****2207").doesNotContain("13800002207");
        FxThread.run(() -> ((TextField) scene.getRoot().lookup(".reply-request .text-field")).setText("可以"));
        press(scene, ".reply-request .accent");
        FxThread.run(() -> tasks.advance(Duration.ofMillis(100)));
        assertThat(fixture.commands()).last().isInstanceOfSatisfying(Command.DecideReply.class, decision -> {
            assertThat(decision.requestId()).isEqualTo("r-1");
            assertThat(decision.payloadHash()).isEqualTo("h".repeat(64));
            assertThat(decision.approved()).isTrue();
            assertThat(decision.note()).isEqualTo("可以");
        });
        assertThat(FxThread.call(() -> scene.getRoot().lookupAll(".reply-request .accent").size())).as("the first is decided").isEqualTo(1);
    }

    @Test
    void its_author_and_other_agents_see_it_wait_and_cannot_decide() {
        fixture.arrive(request("r-1", "这边给您补偿200元，请留意", ReplyRequestState.AWAITING));
        var scene = open("zh", Theme.LIGHT);
        assertThat(words(scene)).contains("由主管审批");
        assertThat(FxThread.call(() -> scene.getRoot().lookup(".reply-request .accent"))).isNull();
        press(scene, ".reply-request .small");
        assertThat(opened).containsExactly(TestShop.WANG_ASKS.id());
    }

    @Test
    void it_takes_no_room_when_nothing_waits_and_a_note_that_is_being_typed_survives_what_arrives() {
        fixture.desk.session.remember(ZHOU);
        var scene = open("zh", Theme.LIGHT);
        assertThat(FxThread.call(() -> scene.getRoot().lookup(".reply-requests").isVisible())).isFalse();
        arrive(request("r-1", "这边给您补偿200元", ReplyRequestState.AWAITING));
        assertThat(FxThread.call(() -> scene.getRoot().lookup(".reply-requests").isVisible())).isTrue();
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            ((TextField) scene.getRoot().lookup(".reply-request .text-field")).setText("写到一半");
        });
        arrive(request("r-2", "这次免单", ReplyRequestState.AWAITING));
        assertThat(words(scene)).contains("这次免单");
        assertThat(FxThread.call(() -> ((TextField) scene.getRoot().lookup(".reply-request .text-field")).getText())).isEqualTo("写到一半");
        arrive(request("r-1", "这边给您补偿200元", ReplyRequestState.SENT), request("r-2", "这次免单", ReplyRequestState.SUPERSEDED));
        assertThat(FxThread.call(() -> scene.getRoot().lookup(".reply-requests").isVisible())).isFalse();
    }

    /** After the pause in which events are gathered. */
    private void arrive(ReplyRequest... requests) {
        FxThread.run(() -> {
            fixture.arrive(requests);
            tasks.advance(Duration.ofMillis(100));
        });
    }
}
