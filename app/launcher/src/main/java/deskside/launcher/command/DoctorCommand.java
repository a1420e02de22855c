package deskside.launcher.command;

import deskside.launcher.DataFolders;
import deskside.launcher.ExitCode;
import deskside.launcher.doctor.Doctor;
import deskside.launcher.doctor.Finding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside doctor}: what is wrong on this machine, and how to mend it. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Checks Java, display, fonts, embeddings, disk, store, index and hub, and says how to mend what is wrong.",
        footer = {"", "Examples:", "  deskside doctor", "  deskside doctor --hub http://127.0.0.1:8720 --json"})
public final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "The desk's data folder (default: that of 'deskside open').")
    private @Nullable Path folder;

    @Option(names = "--hub", paramLabel = "ADDRESS", description = "The hub to try (default: the one signed in at last).")
    private @Nullable String hub;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var findings = new Doctor(folder == null ? DataFolders.desk() : folder, Optional.ofNullable(hub)).examine();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(findings));
        } else {
            for (var finding : findings) {
                out.printf("%-5s %-14s %s%n", mark(finding.grade()), finding.what(), finding.found());
                if (!finding.mend().isBlank()) {
                    out.printf("%21s→ %s%n", "", finding.mend());
                }
            }
        }
        return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.BAD) ? ExitCode.ENVIRONMENT : ExitCode.OK;
    }

    private static String mark(Finding.Grade grade) {
        return switch (grade) {
            case GOOD -> "ok";
            case FAIR -> "note";
            case BAD -> "MEND";
        };
    }
}
