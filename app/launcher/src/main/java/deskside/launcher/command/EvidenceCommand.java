package deskside.launcher.command;

import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.store.evidence.EvidencePack;
import deskside.sync.protocol.EvidenceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskside evidence}: one conversation in one file that proves itself. */
@Command(name = "evidence", mixinStandardHelpOptions = true,
        description = {"Exports a conversation with its cases, decisions and audit as a ZIP: a page to read, JSON, a table, and a manifest with hashes.",
            "Personal data are masked; an administrator may ask for them in clear. The export and its reason are recorded."},
        footer = {"", "Examples:", "  deskside evidence chat-17 --out chat-17.zip --reason \"complaint 2026-118\"",
            "  deskside evidence chat-17 --out clear.zip --reason \"court order\" --clear --login shen",
            "  deskside evidence --verify chat-17.zip        checks every hash and the chain, without a hub"})
public final class EvidenceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CONVERSATION", arity = "0..1", description = "The conversation's id.")
    private @Nullable String conversation;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the pack.")
    private @Nullable Path out;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept in the audit (at most 200 characters).")
    private String reason = "";

    @Option(names = "--clear", description = "Personal data are not masked; for administrators.")
    private boolean clear;

    @Option(names = "--verify", paramLabel = "FILE", description = "Check a pack instead.")
    private @Nullable Path verify;

    @Mixin
    private HubLogin hubLogin = new HubLogin();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return verify != null ? verify(verify) : export();
    }

    private int export() {
        var id = conversation;
        var file = out;
        if (id == null || file == null || reason.isBlank()) {
            throw new Failure(ExitCode.USAGE, "Give the conversation, --out and --reason, or --verify with a pack.");
        }
        var parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Failure(ExitCode.USAGE, "There is no folder " + parent + ": make it first.");
        }
        try (var hub = hubLogin.signIn(clear ? "shen" : "zhou")) {
            var evidence = HubLogin.value(hub.evidence(new EvidenceRequest(id, reason, clear)));
            EvidencePack.write(evidence, file, ZoneId.systemDefault());
            spec.commandLine().getOut().printf("%s: %d messages, %d cases, %d audit entries, %s. Audit end %s%n", file, evidence.messages().size(),
                    evidence.cases().size(), evidence.audit().size(), clear ? "in clear" : "masked", evidence.head());
            return ExitCode.OK;
        } catch (IOException e) {
            throw new Failure(ExitCode.DATA, "The pack could not be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private int verify(Path file) {
        try {
            var checked = EvidencePack.check(file);
            var print = spec.commandLine().getOut();
            checked.problems().forEach(print::println);
            print.println(checked.problems().isEmpty() ? "Everything is as it was exported at " + checked.manifest().exportedAt() + "."
                    : "This is not what was exported.");
            print.println("Audit end " + checked.manifest().auditHead() + ": 'deskside audit verify --anchor' holds the hub against it.");
            return checked.problems().isEmpty() ? ExitCode.OK : ExitCode.NOT_HELD;
        } catch (IOException e) {
            throw new Failure(ExitCode.DATA, file + " cannot be checked: " + e.getMessage() + ".", e);
        }
    }
}
