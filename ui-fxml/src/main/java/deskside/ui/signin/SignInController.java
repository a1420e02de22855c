package deskside.ui.signin;

import deskside.domain.people.Account;
import deskside.ui.fx.Fxml;
import deskside.ui.fx.Tasks;
import deskside.ui.fx.Texts;
import deskside.usecases.session.SignInAtHub;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The pane for signing in. Focus goes to the first empty field, after a failure to the field that is likely wrong. */
public final class SignInController implements AutoCloseable {

    /** A wait is only shown when it lasts longer than this (a rule for every screen). */
    private static final Duration PATIENCE = Duration.millis(150);

    private final SignInViewModel signIn;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Region view;
    @FXML private TextField hub;
    @FXML private TextField login;
    @FXML private PasswordField password;
    @FXML private Label problem;
    @FXML private ProgressBar progress;
    @FXML private Button submit;
    @FXML private Button cancel;

    /**
     * Opens the pane.
     *
     * @param onSignedIn called once on the FX thread; the caller then opens the workbench
     */
    public SignInController(SignInAtHub signInAtHub, Tasks tasks, Texts texts, Consumer<Account> onSignedIn) {
        this(new SignInViewModel(signInAtHub, tasks, texts, onSignedIn), texts);
    }

    SignInController(SignInViewModel signIn, Texts texts) {
        this.signIn = signIn;
        this.view = Fxml.load("sign-in.fxml", this, texts);
    }

    /** Becomes the root of a scene, which the caller gives a theme. */
    public Region view() {
        return view;
    }

    @FXML
    private void initialize() {
        hub.textProperty().bindBidirectional(signIn.hubProperty());
        login.textProperty().bindBidirectional(signIn.loginProperty());
        password.textProperty().bindBidirectional(signIn.passwordProperty());
        problem.textProperty().bind(signIn.problemProperty());
        problem.visibleProperty().bind(signIn.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        submit.disableProperty().bind(signIn.busyProperty().or(signIn.incomplete()));
        for (var field : new Node[] {hub, login, password}) {
            field.disableProperty().bind(signIn.busyProperty());
        }
        cancel.visibleProperty().bind(signIn.busyProperty());
        cancel.managedProperty().bind(signIn.busyProperty());
        patience.setOnFinished(_ -> progress.setVisible(true));
        signIn.busyProperty().addListener((_, _, busy) -> showBusy(busy));
    }

    private void showBusy(boolean busy) {
        if (busy) {
            patience.playFromStart();
        } else {
            patience.stop();
            progress.setVisible(false);
            focusFirstEmpty();
        }
    }

    /** To be called once the pane is shown. */
    public void focusFirstEmpty() {
        var target = hub.getText().isBlank() ? hub : login.getText().isBlank() ? login : password;
        target.requestFocus();
    }

    @FXML
    private void submit() {
        signIn.signIn();
    }

    @FXML
    private void cancel() {
        signIn.cancel();
    }

    @Override
    public void close() {
        patience.stop();
        signIn.close();
    }
}
