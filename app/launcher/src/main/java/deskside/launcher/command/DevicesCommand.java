package deskside.launcher.command;

import deskside.domain.privacy.Masking;
import deskside.domain.sync.Reason;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.engine.net.HubClient;
import deskside.sync.protocol.Device;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowDecisionRequest.Decision;
import deskside.sync.protocol.EscrowEntry;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.WireCodec;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside devices}: which desks a hub knows, taking one out of use, and what it left. */
@Command(name = "devices", mixinStandardHelpOptions = true,
        description = {"For supervisors: lists the desks of a hub, takes a lost one out of use, and decides about what it had not delivered.",
            "A revoked desk hands its queue to the hub and removes its data as soon as it reaches the hub.",
            "ACTION: list (default), revoke DEVICE, escrow, release COMMAND, drop COMMAND."},
        footer = {"", "Examples:", "  deskside devices --hub https://desk.example.com --login zhou --password",
            "  deskside devices revoke 0198f3… --reason \"laptop lost\" --hub … --login zhou --password",
            "  deskside devices escrow --hub … --login zhou --password", "  deskside devices release 0198f3… --hub … --login zhou --password"})
public final class DevicesCommand implements Callable<Integer> {

    private static final String DEVICE_ID = "deskside-devices";

    enum Action { LIST, REVOKE, ESCROW, RELEASE, DROP }

    @Parameters(paramLabel = "ACTION", arity = "0..1", defaultValue = "list", description = "What to do.")
    private Action action = Action.LIST;

    @Parameters(paramLabel = "ID", index = "1", arity = "0..1", description = "A device, or a command in escrow.")
    private @Nullable String id;

    @Option(names = "--hub", paramLabel = "ADDRESS", required = true, description = "The hub.")
    private String hub = "";

    @Option(names = "--login", paramLabel = "NAME", required = true, description = "A supervisor.")
    private String login = "";

    @Option(names = "--password", paramLabel = "WORD", required = true, arity = "0..1", interactive = true,
            description = "Their password; asked for when nothing follows.")
    private String password = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "With revoke: why; shown at that desk.")
    private @Nullable String reason;

    @Option(names = "--json", description = "Print the hub's own JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (action != Action.LIST && action != Action.ESCROW && id == null) {
            throw new Failure(ExitCode.USAGE, "'devices " + action.name().toLowerCase(Locale.ROOT) + "' needs an ID: see 'devices list' and 'devices escrow'.");
        }
        if (action == Action.REVOKE && (reason == null || reason.isBlank())) {
            throw new Failure(ExitCode.USAGE, "'devices revoke' needs --reason: it is shown at that desk.");
        }
        var token = new String[] {""};
        try (var client = new HubClient(address(), () -> token[0], HubClient.Timeouts.STANDARD, () -> Locale.ENGLISH)) {
            token[0] = need(client.signIn(new SignInRequest(login, password, DEVICE_ID)), SignInResponse::token);
            run(client, spec.commandLine().getOut());
            return ExitCode.OK;
        }
    }

    private HubAddress address() {
        try {
            return new HubAddress(hub);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, Reason.text(String.valueOf(e.getMessage())).en() + ".");
        }
    }

    private void run(HubClient client, PrintWriter out) {
        var wanted = id == null ? "" : id;
        switch (action) {
            case LIST -> print(out, client.devices(), devices -> devices.devices().stream().map(DevicesCommand::line).toList());
            case REVOKE -> print(out, client.revoke(new RevokeRequest(wanted, reason == null ? "" : reason)), device -> List.of(line(device)));
            case ESCROW -> print(out, client.escrow(), escrow -> escrow.entries().isEmpty() ? List.of("Nothing waits for a decision.")
                    : escrow.entries().stream().map(DevicesCommand::line).toList());
            case RELEASE, DROP -> print(out, client.decide(new EscrowDecisionRequest(wanted, action == Action.DROP ? Decision.DROP : Decision.RELEASE)),
                    receipt -> List.of(receipt.commandId() + "  " + receipt.outcome() + (receipt.reason() == null ? "" : "  " + receipt.reason())));
        }
        out.flush();
    }

    private <T> void print(PrintWriter out, Answer<T> answer, Function<T, List<String>> lines) {
        var value = need(answer, Function.identity());
        if (json) {
            out.println(WireCodec.write(value));
        } else {
            lines.apply(value).forEach(out::println);
        }
    }

    private static <T, R> R need(Answer<T> answer, Function<T, R> part) {
        return switch (answer) {
            case Answer.Ok<T>(var value) -> part.apply(value);
            case Answer.Failed<T>(var failure) -> throw new Failure(ExitCode.HUB, Reason.text(failure.reason()).en() + ".");
        };
    }

    private static String line(Device device) {
        var state = device.revokedAt() == null ? "in use" : "revoked " + device.revokedAt() + ": " + device.reason();
        return device.id() + "  " + device.accountId() + "  signed in " + device.signedInAt() + "  " + state
                + (device.inEscrow() == 0 ? "" : "  (" + device.inEscrow() + " to decide about)");
    }

    private static String line(EscrowEntry entry) {
        return entry.command().commandId() + "  " + entry.command().type() + "  by " + entry.agentId() + "  " + entry.command().createdAt() + "  "
                + Masking.text(WireCodec.write(entry.command().payload()));
    }
}
