package deskside.launcher.command;

import deskside.domain.sync.Reason;
import deskside.hub.HubConfig;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.engine.net.HubClient;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Options of commands that ask a running hub as somebody with a role. */
final class HubLogin {

    private static final String DEVICE = "deskside-command";

    @Option(names = "--hub", paramLabel = "ADDRESS", description = "The running hub (default: ${DEFAULT-VALUE}).")
    private String hub = "http://127.0.0.1:8720";

    @Option(names = "--login", paramLabel = "NAME", description = "Who asks (default: the demo's zhou, a supervisor, or shen, an administrator).")
    private @Nullable String login;

    @Option(names = "--password", paramLabel = "WORD", defaultValue = "${env:DESKSIDE_PASSWORD}", showDefaultValue = Help.Visibility.NEVER,
            description = "Their password; rather in DESKSIDE_PASSWORD, which others cannot read (default: the demo's).")
    private @Nullable String password;

    /** @param usual who asks when nobody is named; @throws Failure when the hub cannot be reached or does not know them */
    HubClient signIn(String usual) {
        HubAddress address;
        try {
            address = new HubAddress(hub);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, "--hub: " + e.getMessage(), e);
        }
        var token = new AtomicReference<>("");
        var client = new HubClient(address, token::get);
        var who = login == null ? usual : login;
        var signedIn = false;
        try {
            var answer = client.signIn(new SignInRequest(who, password == null ? HubConfig.DEMO_PASSWORD : password, DEVICE + "-" + who));
            if (answer instanceof Answer.Failed<SignInResponse>(deskside.sync.engine.net.Failure.Unauthorized _)) {
                throw new Failure(ExitCode.HUB, "The hub does not know this login and password: " + who + ".");
            }
            token.set(value(answer).token());
            signedIn = true;
            return client;
        } finally {
            if (!signedIn) {
                client.close();
            }
        }
    }

    /** @throws Failure with one sentence when there is none */
    static <T> T value(Answer<T> answer) {
        return switch (answer) {
            case Answer.Ok<T>(var value) -> value;
            case Answer.Failed<T>(deskside.sync.engine.net.Failure.Forbidden(var message)) -> throw new Failure(ExitCode.HUB, message + ".");
            case Answer.Failed<T>(deskside.sync.engine.net.Failure.Refused(var message)) -> throw new Failure(ExitCode.HUB, message + ".");
            case Answer.Failed<T>(var failure) -> throw new Failure(ExitCode.HUB, Reason.text(failure.reason()).en() + ".");
        };
    }
}
