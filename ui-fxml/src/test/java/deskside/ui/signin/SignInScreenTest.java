package deskside.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.SignIn;
import deskside.testkit.InMemoryDesk;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Texts;
import deskside.ui.fx.Theme;
import deskside.usecases.session.SignInAtHub;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInScreenTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "en,DARK"})
    void a_wrong_password_is_said_in_one_sentence(String language, Theme theme) {
        var desk = new InMemoryDesk();
        var texts = Texts.of(Locale.of(language), DeskFixture.ZONE);
        var scene = FxThread.call(() -> {
            var model = new SignInViewModel(new SignInAtHub((_, _, _) -> new SignIn.Result.WrongPassword(), desk.session, desk.settings),
                    new DirectTasks(), texts, _ -> { });
            var controller = new SignInController(model, texts);
            model.hubProperty().set("https://desk.example.com");
            model.loginProperty().set("lin");
            model.passwordProperty().set("secret");
            model.signIn();
            return Shots.scene(controller.view(), theme, 640, 520);
        });
        assertThat(Shots.take(scene, "sign-in-%s-%s".formatted(language, theme.code()))).isNotEmptyFile();
    }
}
