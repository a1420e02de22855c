package deskside.ui.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.LocalText;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Ground;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.ProcedureStep;
import deskside.domain.procedure.ProcedureStep.Action;
import deskside.domain.procedure.ProcedureStep.Branch;
import deskside.domain.procedure.ProcedureStep.Choice;
import deskside.domain.procedure.ProcedureStep.Outcome;
import deskside.domain.procedure.Progress;
import deskside.domain.procedure.Taken;
import deskside.domain.sync.Command;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopRules;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Inspection;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.usecases.procedure.ProcedureState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A procedure gone through by buttons and keys, left, and gone on with. */
class ProcedureScreenTest {

    private static final String WANG = TestShop.WANG_ASKS.id();
    private static final Procedure BROKEN = new Procedure("G-1", 1, new LocalText("商品破损引导", "Damaged goods"), 3, LocalDate.of(2026, 1, 1), null,
            List.of("logistics_stuck"), true, List.of(
            step("begin", Action.DECIDE, "", "", null, List.of(), List.of(new Branch("order.paid == 0", "end")), "ask", null),
            step("ask", Action.ASK, "问清楚外箱是否破损，实付 {order.paid}。", "Ask about the carton; {order.paid} were paid.",
                    new LocalText("请拍一下外箱和破损的地方。", "Please take a photo of the carton and the damage."),
                    List.of(new Choice("yes", new LocalText("照片能看清", "The photo shows it"), "who"), new Choice("no", new LocalText("没有照片", "No photo"), "end")),
                    List.of(), null, null),
            step("who", Action.IDENTITY, "核对身份。", "Check the identity.", new LocalText("请告诉我手机号后四位。", "Please tell me the last four digits of your phone."), List.of(),
                    List.of(), "refund", "end"),
            new ProcedureStep("refund", Action.CASE, new LocalText("提交退款。", "Submit the refund."), null, List.of(), List.of(), "end", "end", CaseKind.REFUND, Ground.DAMAGED,
                    null),
            new ProcedureStep("end", Action.FINISH, new LocalText("已提交。", "Submitted."), new LocalText("已经提交，处理结果会告诉您。", "It is submitted; I will tell you the outcome."),
                    List.of(), List.of(), null, null, null, null, Outcome.SOLVED)));

    private static ProcedureStep step(
            String id, Action action, String zh, String en, @Nullable LocalText say, List<Choice> choices, List<Branch> branches, @Nullable String next, @Nullable String otherwise) {
        return new ProcedureStep(id, action, new LocalText(zh, en), say, choices, branches, next, otherwise, null, null, null);
    }

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private final DeskFixture fixture = new DeskFixture();
    private PanelServices services;

    private Scene open(String language, Theme theme) {
        fixture.arrive(BROKEN, TestShopRules.RETURNS);
        return again(language, theme);
    }

    /** The program was ended and begun anew. */
    private Scene again(String language, Theme theme) {
        return FxThread.call(() -> {
            services = fixture.services(new DirectTasks(), Locale.of(language));
            var pane = new ProcedurePane(new ProcedureViewModel(services), services.texts(), DeskFixture.ZONE);
            services.context().select(WANG);
            var box = new VBox(pane);
            box.getStyleClass().add("assistant");
            return Shots.scene(box, theme, 372, 420);
        });
    }

    private static void press(Scene scene, int way) {
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            ((Button) List.copyOf(scene.getRoot().lookupAll(".procedure-way")).get(way)).fire();
        });
    }

    private static String words(Scene scene) {
        return FxThread.call(() -> {
            scene.getRoot().applyCss();
            return scene.getRoot().lookupAll(".label").toString();
        });
    }

    private static void type(Scene scene, String text) {
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            var field = (TextField) scene.getRoot().lookup(".procedure-section .text-field");
            field.setText(text);
            field.getOnAction().handle(null);
        });
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void it_is_gone_through_step_by_step_and_survives_a_restart(String language, Theme theme) {
        var scene = open(language, theme);
        assertThat(words(scene)).as("nothing fits, so nothing is in the way").doesNotContain(language.equals("zh") ? "可用引导" : "Procedures");
        FxThread.run(() -> services.context().runProcedure());
        Shots.take(scene, "procedure-offer-%s-%s".formatted(language, theme.code()));
        press(scene, 0);
        assertThat(words(scene)).contains("539.00").contains(language.equals("zh") ? "引导 1/4" : "step 1 of 4");
        Shots.take(scene, "procedure-ask-%s-%s".formatted(language, theme.code()));
        press(scene, 0);
        type(scene, "1234");
        assertThat(words(scene)).contains(language.equals("zh") ? "后四位不一致" : "not the last digits");
        Shots.take(scene, "procedure-identity-%s-%s".formatted(language, theme.code()));
        assertThat(FxThread.call(() -> Inspection.places(scene))).isEmpty();

        var later = again(language, theme);
        assertThat(words(later)).as("the same step after a restart").contains(language.equals("zh") ? "引导 2/4" : "step 2 of 4");
        type(later, TestShop.WANG.phone().substring(7));
        FxThread.run(() -> {
            later.getRoot().applyCss();
            var submit = (Button) later.getRoot().lookup(".procedure-way");
            assertThat(submit.isDisabled()).as("the photo has not been seen").isTrue();
            ((CheckBox) later.getRoot().lookup(".check-box")).fire();
        });
        Shots.take(later, "procedure-case-%s-%s".formatted(language, theme.code()));
        press(later, 0);
        assertThat(fixture.commands()).filteredOn(Command.OpenCase.class::isInstance).singleElement().satisfies(open -> {
            assertThat(((Command.OpenCase) open).kind()).isEqualTo(CaseKind.REFUND);
            assertThat(((Command.OpenCase) open).claim().sku()).isEqualTo("AF-500");
        });
        press(later, 0);
        assertThat(fixture.commands().getLast()).isInstanceOfSatisfying(Command.KeepProgress.class, kept -> {
            assertThat(kept.ended()).isTrue();
            assertThat(kept.taken()).extracting(Taken::stepId).containsExactly("begin", "ask", "who", "refund");
        });
        assertThat(FxThread.<Boolean>call(() -> later.getRoot().lookup(".procedure-section").isVisible())).isFalse();
    }

    @Test
    void what_a_colleague_had_begun_goes_on_here_and_a_revision_is_told() {
        fixture.arrive(new Progress(WANG, 1, "G-1", 2, TestShop.FRYER_ON_THE_WAY.id(), "AF-500",
                List.of(new Taken("begin", "ask", fixture.desk.clock.instant()), new Taken("ask", "yes", fixture.desk.clock.instant())), "agent-wu",
                fixture.desk.clock.instant(), false));
        var scene = open("zh", Theme.LIGHT);
        assertThat(words(scene)).contains("引导 2/4", "流程已更新为 v3");
        FxThread.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().lookupAll(".button").stream().map(Button.class::cast).filter(button -> button.getText().equals("上一步")).findFirst().orElseThrow().fire();
        });
        assertThat(words(scene)).contains("引导 1/4");
    }

    @Test
    void an_answer_to_a_step_that_somebody_has_left_does_nothing() {
        fixture.arrive(BROKEN);
        var run = fixture.useCases.runProcedure();
        run.begin(WANG, "G-1", TestShop.FRYER_ON_THE_WAY.id(), "AF-500");
        run.answer(WANG, "ask", "yes");
        var before = fixture.commands().size();
        run.answer(WANG, "ask", "no");
        assertThat(fixture.commands()).hasSize(before);
        assertThat(run.state(WANG, List.of())).isInstanceOfSatisfying(ProcedureState.Running.class,
                running -> assertThat(running.position().step().id()).isEqualTo("who"));
    }
}
