package deskside.usecases.session;

import deskside.domain.Settings;
import deskside.domain.people.Account;
import deskside.domain.people.Session;
import deskside.domain.sync.SignIn;
import java.util.Optional;

/** Signs a person in at a hub and remembers both for the next start. */
public final class SignInAtHub {

    /** The setting that holds the address. */
    public static final String HUB = "hub.address";
    private static final String LOGIN = "hub.login";

    private final SignIn signIn;
    private final Session session;
    private final Settings settings;

    public SignInAtHub(SignIn signIn, Session session, Settings settings) {
        this.signIn = signIn;
        this.session = session;
        this.settings = settings;
    }

    /** The hub of the last time; blank before the first. */
    public String lastHub() {
        return settings.get(HUB).orElse("");
    }

    public String lastLogin() {
        return settings.get(LOGIN).orElse("");
    }

    public Optional<Account> account() {
        return session.account();
    }

    public SignIn.Result signIn(String hub, String login, String password) {
        var result = signIn.signIn(hub.strip(), login.strip(), password);
        if (result instanceof SignIn.Result.SignedIn signedIn) {
            session.remember(signedIn.account());
            settings.put(HUB, hub.strip());
            settings.put(LOGIN, login.strip());
        }
        return result;
    }
}
