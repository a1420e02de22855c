package deskside.launcher.command;

import deskside.launcher.AppScope;
import deskside.launcher.Brain;
import deskside.launcher.CompositionRoot;
import deskside.launcher.DataFolders;
import deskside.launcher.EmbeddedDesk;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command takes its data from: the desk of {@code deskside open}, else a desk on the demo shop. */
final class LocalData {

    @Option(names = "--data", paramLabel = "DIR",
            description = "A desk's data folder (default: that of 'deskside open', or the demo shop where nobody has signed in).")
    private @Nullable Path folder;

    @Option(names = "--demo", description = "Use the demo shop even where somebody has signed in.")
    private boolean demo;

    Brain open(AppScope scope, PrintWriter progress) {
        return open(scope, folder, demo, progress);
    }

    /** @param folder a desk's data folder; null: the usual one */
    static Brain open(AppScope scope, @Nullable Path folder, boolean demo, PrintWriter progress) {
        if (folder != null) {
            return CompositionRoot.brain(scope, folder, progress::println);
        }
        if (!demo && Files.isDirectory(DataFolders.desk())) {
            return CompositionRoot.brain(scope, DataFolders.desk(), progress::println);
        }
        return EmbeddedDesk.brain(scope, DataFolders.embedded(), progress::println);
    }
}
