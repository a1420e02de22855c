package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import deskside.ui.desk.Appearance;
import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.Unsaved;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Inspection;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Snapshots;
import deskside.ui.fx.Theme;
import deskside.ui.fx.Themes;
import deskside.ui.tray.Tray;
import deskside.ui.tray.TrayViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds of every screen in each state, language, theme and size: no word is cut, nothing lies on something else or outside, all can be
 * named, reached by keys in an order that makes sense, and read. Each becomes a picture in {@code target/shots}, to be looked at.
 */
class EveryScreenTest {

    private static final Path SHOTS = Path.of("target", "shots");
    /** Longer than the pauses of everybody who waits for typing to pause. */
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    /** Lists need two layouts to find their end. */
    private static final int SETTLE = 3;
    /** Until what is only mentioned after a while is mentioned (150 ms). */
    private static final int PATIENT = 14;
    private static final Size DESIGNED = new Size(1440, 900, 1);
    private static final Size SMALLEST = new Size(1180, 720, 1);
    /**
     * A screen of 1920×1080 pixels at 150 %. The headless platform has one screen and that at 100 % (OpenJFX 26: HeadlessApplication), so the window is told its
     * scale, by which controls round their places and sizes to pixels.
     */
    private static final Size SCALED = new Size(1280, 720, 1.5);
    /** A window that fills a screen of 1920×1080, without its frame; the headless platform's screen holds no more than 1000 lines. */
    private static final Size LARGE = new Size(1920, 990, 1);
    private static final List<Size> SIZES = List.of(DESIGNED, SMALLEST, SCALED, LARGE);

    private static Stage stage;
    private static Scene scene;

    /** @param scale of the screen; width and height are what it leaves */
    private record Size(int width, int height, double scale) {
    }

    private enum State {
        /** The line is down, replies wait, one has to be decided, one is outdated, one promise goes too far. */
        OUTAGE,
        /** The line is up, there is a lot to do. */
        FULL,
        EMPTY,
        LOADING,
        FAILED
    }

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
        FxThread.run(() -> {
            // With a size of its own: otherwise a picture of it takes the size that its content would like.
            scene = new Scene(new StackPane(), DESIGNED.width, DESIGNED.height);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterAll
    static void close() {
        FxThread.run(stage::close);
    }

    private static void use(Size size) {
        FxThread.run(() -> {
            stage.setRenderScaleX(size.scale);
            stage.setRenderScaleY(size.scale);
            stage.setWidth(size.width);
            stage.setHeight(size.height);
        });
        FxThread.awaitFrames(SETTLE);
        assertThat(FxThread.call(() -> scene.getWidth() + "×" + scene.getHeight())).isEqualTo((double) size.width + "×" + (double) size.height);
    }

    /** All panels of a desk in one language on the window, with works that are done at once (or not, or fail). */
    private static final class Sight implements AutoCloseable {

        private final DirectTasks tasks = new DirectTasks();
        private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.CONVERSATIONS);
        private final Locale locale;
        private final PanelServices services;
        private final Desk desk;

        private Sight(State state, String language) {
            locale = Locale.of(language);
            var fixture = switch (state) {
                case OUTAGE -> new DeskFixture().withEngine().inTheMiddleOfAnOutage().withAnOutdatedAnswer().withCases();
                case FULL -> new DeskFixture().withEngine().inAFullShift();
                case EMPTY -> DeskFixture.empty();
                case LOADING, FAILED -> new DeskFixture();
            };
            if (state == State.LOADING) {
                tasks.hold();
            } else if (state == State.FAILED) {
                tasks.breakWith(new IllegalStateException("The disk does not answer."));
            }
            services = fixture.services(tasks, locale);
            desk = new Desk(services, screen, new Appearance() {
                @Override
                public Language language() {
                    return Language.of(locale);
                }

                @Override
                public Theme theme() {
                    return Theme.LIGHT;
                }

                @Override
                public void use(Language language) {
                    throw new AssertionError("nobody has chosen another language");
                }

                @Override
                public void use(Theme theme) {
                    throw new AssertionError("nobody has chosen another theme");
                }
            }, new TrayViewModel(Tray.none(), services.useCases().settings(), tasks, _ -> { }), () -> {
                throw new AssertionError("nobody has asked to sign out");
            });
            desk.furnish();
            scene.setRoot(desk.root());
            Themes.apply(scene, Theme.LIGHT);
            desk.root().applyCss();
            desk.root().layout();
            if (state != State.EMPTY) {
                services.context().select(TestShop.WANG_ASKS.id());
            }
            if (state == State.OUTAGE || state == State.FULL) {
                type(state == State.FULL ? "王女士，" : language.equals("zh") ? "我们保证今天一定到账，请放心。" : "I promise the refund arrives within 5 minutes.");
            }
        }

        static Sight open(State state, String language) {
            return FxThread.call(() -> new Sight(state, language));
        }

        /** With the caret behind it, as when somebody has typed. */
        void type(String text) {
            var area = (TextArea) desk.root().lookup(".composer .text-area");
            area.setText(text);
            area.end();
            tasks.advance(A_WHILE);
        }

        void theme(Theme theme) {
            FxThread.run(() -> Themes.apply(scene, theme));
            FxThread.awaitFrames(SETTLE);
        }

        void show(Screen now) {
            FxThread.run(() -> screen.set(now));
            FxThread.awaitFrames(SETTLE);
        }

        /** Where there is no room beside the conversation the customer is behind the assistant. */
        void showCustomer() {
            FxThread.run(() -> {
                if (scene.getRoot().lookup(".side-tabs") instanceof TabPane tabs) {
                    tabs.getSelectionModel().select(1);
                }
            });
            FxThread.awaitFrames(SETTLE);
        }

        @Override
        public void close() {
            FxThread.run(() -> {
                scene.setRoot(new StackPane());
                desk.close();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"OUTAGE,zh", "OUTAGE,en", "FULL,zh", "FULL,en", "EMPTY,zh", "EMPTY,en", "LOADING,zh", "LOADING,en", "FAILED,zh", "FAILED,en"})
    void all_can_be_read_named_and_reached(State state, String language) {
        var findings = new LinkedHashSet<String>();
        use(DESIGNED);
        try (var sight = Sight.open(state, language)) {
            for (var theme : Theme.values()) {
                sight.theme(theme);
                for (var screen : Screen.values()) {
                    sight.show(screen);
                    FxThread.awaitFrames(state == State.LOADING ? PATIENT : 1);
                    var name = "%s-%s-%s-%s".formatted(screen.name().toLowerCase(Locale.ROOT), state.name().toLowerCase(Locale.ROOT), language, theme.code());
                    picture(name);
                    if (screen != Screen.SETTINGS && (state == State.LOADING || state == State.FAILED)) {
                        FxThread.run(() -> listSays(findings, name, sight.services.texts().get(state == State.LOADING ? "loading" : "list.failed")));
                    }
                    note(findings, name, Inspection::colours);
                    if (theme == Theme.LIGHT) {
                        note(findings, name, EveryScreenTest::keys);
                    }
                }
            }
            sight.theme(Theme.LIGHT);
            for (var size : state == State.OUTAGE || state == State.FULL ? SIZES : List.of(SMALLEST)) {
                use(size);
                for (var screen : Screen.values()) {
                    sight.show(screen);
                    var name = "%s-%s-%s-%dx%d".formatted(screen.name().toLowerCase(Locale.ROOT), state.name().toLowerCase(Locale.ROOT), language, size.width, size.height);
                    note(findings, name, Inspection::places);
                    note(findings, name, EveryScreenTest::accounts);
                    if (size == SMALLEST || size == SCALED || size == LARGE) {
                        picture(name);
                    }
                }
            }
            sight.show(Screen.CONVERSATIONS);
            FxThread.run(() -> assertThat(shows(state)).as("the state can be seen").isTrue());
        }
        assertThat(findings).isEmpty();
    }

    /** A list that is not read yet, or could not be, says so and not that it is empty. */
    private static void listSays(Set<String> findings, String where, String words) {
        for (var state : scene.getRoot().lookupAll(".list-state")) {
            if (state.isVisible() && state.getParent().isVisible() && !words.equals(((Label) state.lookup(".label")).getText())) {
                findings.add(where + ": the list says «" + ((Label) state.lookup(".label")).getText() + "»");
            }
        }
        if (scene.getRoot().lookupAll(".list-state").stream().noneMatch(Node::isVisible)) {
            findings.add(where + ": no list says anything");
        }
    }

    private static boolean shows(State state) {
        var root = scene.getRoot();
        return switch (state) {
            case OUTAGE -> root.lookup(".offline-bar").isVisible() && root.lookup(".risk-line").isVisible();
            case FULL -> root.lookup(".assistant .suggestions").isVisible() && root.lookup(".next-action-section").isVisible() && root.lookup(".waiting").isVisible();
            case EMPTY -> root.lookup(".queue .list-state").isVisible() && root.lookup(".customer .state-pane").isVisible();
            case LOADING -> root.lookup(".queue .list-state > .label") instanceof Label words && !words.getText().isEmpty();
            case FAILED -> root.lookupAll(".list-state .button").stream().filter(node -> node.isVisible()).count() == 2
                    && root.lookup(".customer .state-pane .button").isVisible();
        };
    }

    /** What comes over or into the screens while one works. */
    private enum Moment {
        KEYS(".dialog-card", sight -> sight.desk.perform(Shortcut.KEYS)),
        LINE(".dialog-card", sight -> sight.desk.perform(Shortcut.LINE)),
        TRANSFER(".dialog-card", sight -> sight.services.context().handOver("")),
        TOUR(".dialog-card", sight -> sight.desk.showTour()),
        LEAVE(".dialog-card", sight -> sight.desk.askToClose(3, EnumSet.allOf(Unsaved.class), () -> { })),
        CALL(".call", sight -> {
            sight.desk.perform(Shortcut.CALL);
            ((TextField) scene.getRoot().lookup(".call .text-field")).setText("2207");
            sight.tasks.advance(A_WHILE);
            ((TextArea) scene.getRoot().lookup(".call .text-area")).setText("快递三天没动了，怎么办");
            sight.tasks.advance(A_WHILE);
        }),
        SEARCH(".search-overlay .hit", sight -> {
            sight.services.context().openSearch("王");
            sight.tasks.advance(A_WHILE);
        }),
        SOURCE(".search-overlay .reader", sight -> sight.services.context().openSource(new SuggestionSource(SuggestionSource.Kind.POLICY,
                TestShopGoods.PRICE_PROTECTION.id(), "价格保护", TestShopGoods.PRICE_PROTECTION.revision(), "", null))),
        FIND(".find-bar", sight -> {
            sight.desk.perform(Shortcut.FIND);
            ((TextField) scene.getRoot().lookup(".find-bar .text-field")).setText("快递");
            sight.tasks.advance(A_WHILE);
        }),
        LOOKUP(".composer .lookup .list-cell:filled:selected", sight -> sight.type("/")),
        REJECT(".assistant #reasons", sight -> ((Button) List.copyOf(scene.getRoot().lookupAll(".assistant .card-action")).get(2)).fire()),
        REVEAL(".customer .reveal-reasons", sight -> ((Hyperlink) scene.getRoot().lookup(".reveal-link")).fire()),
        MONEY(".customer .case-form", sight -> sight.desk.perform(Shortcut.REFUND)),
        PHONE(".queue #callLine", sight -> ((ToggleButton) List.copyOf(scene.getRoot().lookupAll(".queue-tab")).getLast()).fire()),
        PROPOSAL(Screen.KNOWLEDGE, ".knowledge .text-area", sight -> {
            ((TextField) scene.getRoot().lookup(".knowledge .text-field")).setText("kuaidi");
            sight.tasks.advance(A_WHILE);
            ((Button) scene.getRoot().lookup(".knowledge .panel-header .button")).fire();
        });

        private final Screen screen;
        /** What can be seen then. */
        private final String sign;
        private final Consumer<Sight> open;

        Moment(String sign, Consumer<Sight> open) {
            this(Screen.CONVERSATIONS, sign, open);
        }

        Moment(Screen screen, String sign, Consumer<Sight> open) {
            this.screen = screen;
            this.sign = sign;
            this.open = open;
        }

        private boolean isSeen() {
            return scene.getRoot().lookupAll(sign).stream().anyMatch(Moment::isSeen);
        }

        private static boolean isSeen(Node node) {
            for (var at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return node.getScene() != null && node.getLayoutBounds().getHeight() > 0;
        }
    }

    @ParameterizedTest
    @CsvSource({"zh", "en"})
    void what_opens_over_and_in_the_screens_too(String language) {
        var findings = new LinkedHashSet<String>();
        for (var moment : Moment.values()) {
            use(DESIGNED);
            try (var sight = Sight.open(State.FULL, language)) {
                sight.theme(Theme.LIGHT);
                sight.show(moment.screen);
                FxThread.run(() -> {
                    moment.open.accept(sight);
                });
                FxThread.awaitFrames(SETTLE);
                note(findings, name(moment, language, DESIGNED), Inspection::places);
                use(SMALLEST);
                if (moment.sign.startsWith(".customer")) {
                    sight.showCustomer();
                }
                if (!FxThread.call(moment::isSeen)) {
                    findings.add(name(moment, language, SMALLEST) + ": cannot be seen");
                }
                note(findings, name(moment, language, SMALLEST), Inspection::places);
                note(findings, name(moment, language, SMALLEST), Inspection::colours);
                picture(name(moment, language, SMALLEST));
                sight.theme(Theme.DARK);
                note(findings, name(moment, language, SMALLEST) + "-dark", Inspection::colours);
                picture(name(moment, language, SMALLEST) + "-dark");
                sight.theme(Theme.LIGHT);
                note(findings, name(moment, language, SMALLEST), EveryScreenTest::keys);
                use(SCALED);
                note(findings, name(moment, language, SCALED), Inspection::places);
            }
        }
        assertThat(findings).isEmpty();
    }

    private static String name(Moment moment, String language, Size size) {
        return "moment-%s-%s-%dx%d".formatted(moment.name().toLowerCase(Locale.ROOT), language, size.width, size.height);
    }

    @ParameterizedTest
    @CsvSource({"zh", "en"})
    void the_customer_has_a_tab_where_there_is_no_room(String language) {
        var findings = new LinkedHashSet<String>();
        use(SMALLEST);
        try (var sight = Sight.open(State.FULL, language)) {
            sight.theme(Theme.DARK);
            FxThread.run(() -> ((TabPane) scene.getRoot().lookup(".side-tabs")).getSelectionModel().select(1));
            FxThread.awaitFrames(SETTLE);
            picture("customer-tab-" + language);
            note(findings, "customer-tab-" + language, Inspection::places);
            note(findings, "customer-tab-" + language, Inspection::colours);
            note(findings, "customer-tab-" + language, EveryScreenTest::keys);
        }
        assertThat(findings).isEmpty();
    }

    /** People are called by their names. */
    private static Set<String> accounts(Scene scene) {
        return scene.getRoot().lookupAll(".text").stream().filter(node -> node instanceof Text text && text.getText().contains("agent-")).map(node -> "an account: " + ((Text) node).getText())
                .collect(Collectors.toSet());
    }

    /** Of what has the keyboard: a question or the search where there is one. */
    private static Set<String> keys(Scene scene) {
        var over = Stream.of(".dialog-card", ".search-overlay").map(scene.getRoot()::lookup).filter(found -> found != null && found.isVisible())
                .map(Parent.class::cast).findFirst();
        return Inspection.keys(scene, over.orElse(scene.getRoot()));
    }

    private static void picture(String name) {
        Snapshots.write(FxThread.call(() -> Snapshots.of(scene, stage.getRenderScaleX())), SHOTS.resolve("every-" + name + ".png"));
    }

    private static void note(Set<String> findings, String where, Function<Scene, Set<String>> look) {
        FxThread.run(() -> look.apply(scene).forEach(finding -> findings.add(where + ": " + finding)));
    }

    @Test
    void the_eye_sees_what_is_wrong() {
        var findings = FxThread.call(() -> {
            var cut = new Label("一句放不下的话，后面还有很多字");
            cut.setMaxWidth(60);
            cut.setStyle("-fx-text-fill: #bbbbbb; -fx-background-color: white;");
            var field = new TextField();
            field.setFocusTraversable(false);
            field.setPromptText("a question that is far too long for so narrow a field");
            field.setMaxWidth(80);
            var line = new HBox(new Button("high"), new TextField());
            ((Button) line.getChildren().getFirst()).setMinHeight(50);
            var time = new Label("14:30");
            time.setWrapText(true);
            // room for "14:" but not for all of it in any usual font
            time.setStyle("-fx-font-size: 16px");
            time.setMaxWidth(30);
            time.setMinHeight(Region.USE_PREF_SIZE);
            var column = new VBox(cut, time, field, new Outside(), swapped(), new ListView<String>(), line);
            var window = new Stage();
            window.setScene(new Scene(column, 300, 400));
            window.show();
            column.applyCss();
            column.layout();
            var found = new LinkedHashSet<>(Inspection.places(window.getScene()));
            found.addAll(Inspection.colours(window.getScene()));
            found.addAll(Inspection.keys(window.getScene(), column));
            window.close();
            return found;
        });
        for (var fault : List.of("cut to", "broken behind", "question is cut", "sticks out", "overlap", "not in line", "contrast 1.9", "no name: TextField", "no name: ListView", "no way by keyboard",
                "Tab goes back")) {
            assertThat(findings).as(fault).anyMatch(finding -> finding.startsWith(fault) || finding.contains(fault));
        }
    }

    /** Two children in the wrong places: one outside, one on the other. */
    private static final class Outside extends HBox {

        private Outside() {
            super(new Label("one"), new Label("two"));
            setMaxHeight(20);
        }

        @Override
        protected void layoutChildren() {
            getChildren().getFirst().resizeRelocate(-30, 0, 60, 20);
            getChildren().getLast().resizeRelocate(10, 0, 60, 20);
        }
    }

    private static Parent swapped() {
        return new VBox(new Button("first"), new Button("second")) {
            @Override
            protected void layoutChildren() {
                getChildren().getFirst().resizeRelocate(0, 40, 80, 30);
                getChildren().getLast().resizeRelocate(0, 0, 80, 30);
            }

            @Override
            protected double computePrefHeight(double width) {
                return 80;
            }
        };
    }
}
