package deskside.ui.phone;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.ui.desk.DeskFixture;
import deskside.ui.desk.Dialogs;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallScreenTest {

    private static final Dialogs NONE = new Dialogs() {
        @Override
        public void show(Region content) {
            throw new AssertionError("the form opens no other dialog");
        }

        @Override
        public void close() {
            // what was shown is drawn
        }

        @Override
        public List<Path> chooseFiles(String title, String kind, List<String> patterns) {
            throw new AssertionError("the form asks for no files");
        }
    };

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void the_form_is_drawn_with_the_caller_and_answers(String language, Theme theme) {
        var scene = FxThread.call(() -> {
            var tasks = new DirectTasks();
            var services = new DeskFixture().withEngine().services(tasks, Locale.of(language));
            var call = new CallViewModel(services);
            var form = Fxml.<Region>load("call.fxml", new CallController(call, NONE, services.texts()), services.texts());
            form.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            var drawn = Shots.scene(new StackPane(form), theme, 720, 720);
            call.numberProperty().set("2207");
            tasks.advance(CallViewModel.TYPING_PAUSE);
            call.notesProperty().set("快递三天没动了，怎么办");
            tasks.advance(CallViewModel.NOTES_PAUSE);
            return drawn;
        });
        assertThat(Shots.take(scene, "call-%s-%s".formatted(language, theme.code()))).isNotEmptyFile();
    }
}
