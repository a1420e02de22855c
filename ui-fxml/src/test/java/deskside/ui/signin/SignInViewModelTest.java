package deskside.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.people.Account;
import deskside.domain.sync.SignIn;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.TestShop;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Texts;
import deskside.usecases.session.SignInAtHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {

    private final InMemoryDesk desk = new InMemoryDesk();
    private final DirectTasks tasks = new DirectTasks();
    private final Texts texts = Texts.of(Locale.ENGLISH, DeskFixture.ZONE);
    private final List<Account> signedIn = new ArrayList<>();

    private SignInViewModel open(SignIn hub) {
        var model = new SignInViewModel(new SignInAtHub(hub, desk.session, desk.settings), tasks, texts, signedIn::add);
        model.hubProperty().set("https://desk.example.com");
        model.loginProperty().set("lin");
        model.passwordProperty().set("secret");
        return model;
    }

    @Test
    void hub_and_login_are_remembered_and_the_password_is_not() {
        open((_, _, _) -> new SignIn.Result.SignedIn(TestShop.AGENT)).signIn();
        assertThat(signedIn).containsExactly(TestShop.AGENT);
        var next = new SignInViewModel(new SignInAtHub((_, _, _) -> new SignIn.Result.WrongPassword(), desk.session, desk.settings), tasks, texts,
                signedIn::add);
        assertThat(next.hubProperty().get()).isEqualTo("https://desk.example.com");
        assertThat(next.loginProperty().get()).isEqualTo("lin");
        assertThat(next.passwordProperty().get()).isEmpty();
    }

    @Test
    void a_wrong_password_is_said_and_forgotten() {
        var model = open((_, _, _) -> new SignIn.Result.WrongPassword());
        model.signIn();
        assertThat(model.problemProperty().get()).isEqualTo(texts.get("signin.wrong-password"));
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.incomplete().get()).isTrue();
        assertThat(signedIn).isEmpty();
    }

    @Test
    void an_unreachable_hub_is_named() {
        var model = open((_, _, _) -> new SignIn.Result.Unreachable("offline.refused|desk.example.com"));
        model.signIn();
        assertThat(model.problemProperty().get()).isEqualTo("Nothing answers at desk.example.com: check that the hub is running");
    }

    @Test
    void a_second_enter_while_the_first_is_under_way_does_nothing() {
        var attempts = new ArrayList<String>();
        var model = open((_, login, _) -> {
            attempts.add(login);
            return new SignIn.Result.SignedIn(TestShop.AGENT);
        });
        tasks.hold();
        model.signIn();
        assertThat(model.busyProperty().get()).isTrue();
        model.signIn();
        tasks.runHeld();
        assertThat(attempts).hasSize(1);
        assertThat(signedIn).hasSize(1);
    }

    @Test
    void after_giving_up_a_late_answer_is_dropped() {
        var model = open((_, _, _) -> new SignIn.Result.WrongPassword());
        tasks.hold();
        model.signIn();
        model.cancel();
        tasks.runHeld();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }
}
