package deskside.ui.shell;

import deskside.domain.people.Account;
import deskside.ui.fx.FxTasks;
import deskside.ui.fx.FxThread;
import deskside.ui.fx.Texts;
import deskside.ui.fx.Themes;
import deskside.ui.signin.SignInController;
import deskside.usecases.session.SignInAtHub;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window before the workbench: asks for hub, login and password. */
public final class SignInWindow {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 520;

    private SignInWindow() {
    }

    /**
     * Blocks the calling thread, which is not the FX thread, until somebody has signed in or closed the window. The toolkit must be
     * running and {@link deskside.ui.fx.Fonts#load} have been called.
     *
     * @return empty when the window was closed
     */
    public static Optional<Account> ask(SignInAtHub signInAtHub, UiOptions options) {
        var answer = new CompletableFuture<Optional<Account>>();
        FxThread.run(() -> open(signInAtHub, options, answer));
        return answer.join();
    }

    private static void open(SignInAtHub signInAtHub, UiOptions options, CompletableFuture<Optional<Account>> answer) {
        var stage = new Stage();
        var texts = Texts.of(options.locale(), options.zone());
        // The pane itself says what went wrong.
        var tasks = new FxTasks(_ -> { });
        var controller = new SignInController(signInAtHub, tasks, texts, account -> {
            answer.complete(Optional.of(account));
            stage.close();
        });
        var scene = new Scene(controller.view(), WIDTH, HEIGHT);
        Themes.apply(scene, options.theme());
        stage.setScene(scene);
        stage.setTitle(texts.get("signin.title"));
        stage.setOnHidden(_ -> {
            controller.close();
            tasks.close();
            answer.complete(Optional.empty());
        });
        stage.show();
        controller.focusFirstEmpty();
    }
}
