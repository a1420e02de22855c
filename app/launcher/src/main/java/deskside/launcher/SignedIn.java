package deskside.launcher;

import deskside.domain.LocalText;
import deskside.domain.sync.Reason;
import deskside.domain.sync.SignIn;
import deskside.hub.HubConfig.FirstAccount;
import java.net.URI;

/** Signs a desk in where nobody is asked. */
public final class SignedIn {

    private SignedIn() {
    }

    /** @throws Failure when the hub does not take it */
    public static void at(URI hub, FirstAccount account, Desk desk) {
        at(hub, account.account().login(), account.password(), desk);
    }

    /** @throws Failure when the hub does not take it */
    public static void at(URI hub, String login, String password, Desk desk) {
        switch (desk.useCases().signInAtHub().signIn(hub.toString(), login, password)) {
            case SignIn.Result.SignedIn _ -> {
            }
            case SignIn.Result.WrongPassword _ -> throw new Failure(ExitCode.HUB, "The hub does not know this login and password: " + login + ".");
            case SignIn.Result.Unreachable unreachable -> throw new Failure(ExitCode.HUB, sentence(Reason.text(unreachable.reason())));
        }
    }

    private static String sentence(LocalText text) {
        return text.en() + ".";
    }
}
