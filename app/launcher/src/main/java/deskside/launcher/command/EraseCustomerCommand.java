package deskside.launcher.command;

import deskside.launcher.ExitCode;
import deskside.sync.protocol.ErasureRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside erase}: a customer's right to be forgotten. */
@Command(name = "erase", mixinStandardHelpOptions = true,
        description = {"Erases everything at a hub that tells who a customer is; every desk purges it when it hears of it.",
            "Orders and cases stay, without personal data. This cannot be undone."},
        footer = {"", "Examples:", "  deskside erase c-0001 --reason \"request of 2026-11-20\"", "  deskside erase c-0001 --reason \"…\" --login shen --hub http://127.0.0.1:9000"})
public final class EraseCustomerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CUSTOMER", description = "The customer's id.")
    private String customer = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it is kept in the audit (at most 200 characters).")
    private String reason = "";

    @Mixin
    private HubLogin hubLogin = new HubLogin();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var hub = hubLogin.signIn("shen")) {
            var erased = HubLogin.value(hub.erase(new ErasureRequest(customer, reason)));
            spec.commandLine().getOut().printf("Customer %s erased: %d conversations, %d messages; %d orders and %d cases without personal data now.%n",
                    customer, erased.conversations(), erased.messages(), erased.orders(), erased.cases());
            return ExitCode.OK;
        }
    }
}
