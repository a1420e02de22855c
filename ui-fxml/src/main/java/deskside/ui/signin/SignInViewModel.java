package deskside.ui.signin;

import deskside.domain.people.Account;
import deskside.domain.sync.SignIn;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.ui.fx.Texts;
import deskside.usecases.session.SignInAtHub;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Hub, login and password; what went wrong last, in one sentence. The password is forgotten as soon as it was tried. */
public final class SignInViewModel implements AutoCloseable {

    private final SignInAtHub signInAtHub;
    private final Tasks tasks;
    private final Texts texts;
    private final Consumer<Account> onSignedIn;
    private final Slot slot = new Slot();
    private final StringProperty hub = new SimpleStringProperty("");
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanBinding incomplete;

    /** @param onSignedIn called once, on the FX thread */
    public SignInViewModel(SignInAtHub signInAtHub, Tasks tasks, Texts texts, Consumer<Account> onSignedIn) {
        this.signInAtHub = signInAtHub;
        this.tasks = tasks;
        this.texts = texts;
        this.onSignedIn = onSignedIn;
        incomplete = Bindings.createBooleanBinding(
                () -> hub.get().isBlank() || login.get().isBlank() || password.get().isEmpty(), hub, login, password);
        tasks.run(slot, () -> new Remembered(signInAtHub.lastHub(), signInAtHub.lastLogin()), this::remember);
    }

    /** What was typed before the memory answered stays. */
    private void remember(Remembered last) {
        if (hub.get().isEmpty()) {
            hub.set(last.hub());
        }
        if (login.get().isEmpty()) {
            login.set(last.login());
        }
    }

    public StringProperty hubProperty() {
        return hub;
    }

    public StringProperty loginProperty() {
        return login;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** One sentence; blank when nothing went wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** True while a field is empty. */
    public BooleanBinding incomplete() {
        return incomplete;
    }

    /** Does nothing while a field is empty or an attempt is under way. */
    public void signIn() {
        if (busy.get() || incomplete.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        var address = hub.get();
        var name = login.get();
        var secret = password.get();
        tasks.run(slot, () -> signInAtHub.signIn(address, name, secret), this::answered, this::failed);
    }

    /** Gives up waiting for the answer. */
    public void cancel() {
        if (busy.get()) {
            slot.clear();
            busy.set(false);
        }
    }

    private void answered(SignIn.Result result) {
        busy.set(false);
        password.set("");
        switch (result) {
            case SignIn.Result.SignedIn(var account) -> onSignedIn.accept(account);
            case SignIn.Result.WrongPassword() -> problem.set(texts.get("signin.wrong-password"));
            case SignIn.Result.Unreachable(var reason) -> problem.set(texts.reason(reason));
        }
    }

    private void failed(RuntimeException failure) {
        busy.set(false);
        problem.set(texts.get("signin.failed"));
        tasks.unexpected(failure);
    }

    @Override
    public void close() {
        slot.close();
    }

    private record Remembered(String hub, String login) {
    }
}
