package deskside.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.people.Account;
import deskside.domain.sync.SignIn;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Shots;
import deskside.ui.fx.Theme;
import deskside.usecases.session.SignInAtHub;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class SignInWindowTest {

    private final FxRobot robot = new FxRobot();
    private final InMemoryDesk desk = new InMemoryDesk();

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.startToolkit();
    }

    private CompletableFuture<Optional<Account>> ask() throws Exception {
        SignIn hub = (_, login, password) -> login.equals("lin") && password.equals("secret")
                ? new SignIn.Result.SignedIn(TestShop.AGENT) : new SignIn.Result.WrongPassword();
        var answer = CompletableFuture.supplyAsync(() -> SignInWindow.ask(new SignInAtHub(hub, desk.session, desk.settings),
                new UiOptions(Locale.ENGLISH, Theme.LIGHT, DeskFixture.ZONE)));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> FxThread.call(() -> Window.getWindows().stream().anyMatch(SignInWindowTest::isIt)));
        return answer;
    }

    private static boolean isIt(Window window) {
        return window instanceof Stage stage && "Sign in to Deskside".equals(stage.getTitle()) && stage.isShowing();
    }

    private static Stage stage() {
        return FxThread.call(() -> (Stage) Window.getWindows().stream().filter(SignInWindowTest::isIt).findFirst().orElseThrow());
    }

    @Test
    void one_signs_in_by_keyboard_alone_and_a_wrong_password_is_asked_for_again() throws Exception {
        var answer = ask();
        robot.write("https://desk.example.com").push(KeyCode.TAB).write("lin").push(KeyCode.TAB).write("wrong").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> FxThread.call(() -> stage().getScene().lookup(".problem").isVisible()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> FxThread.call(() -> stage().getScene().getFocusOwner() instanceof PasswordField));
        assertThat(answer).isNotDone();
        robot.write("secret").push(KeyCode.ENTER);
        assertThat(answer.get(60, TimeUnit.SECONDS)).contains(TestShop.AGENT);
    }

    @Test
    void closing_the_window_signs_nobody_in() throws Exception {
        var answer = ask();
        FxThread.run(() -> stage().close());
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEmpty();
    }
}
