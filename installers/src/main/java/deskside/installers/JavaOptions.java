package deskside.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options of the installed program's Java. */
final class JavaOptions {

    /**
     * What only the package has; $APPDIR is jpackage's name for the jars' folder. Compilers begin four times as late as they would: a start then leaves them
     * a fifth less to do, and what is used again and again is compiled all the same (decision 39). A checkout has jdk.incubator.vector instead: with an
     * incubating module Java 25 cannot keep the module graph in the cache, and then links no class ahead of time.
     */
    private static final List<String> INSTALLED = List.of("-XX:CompileThresholdScaling=4", "-Ddeskside.install=$APPDIR", "-Ddeskside.fonts=$APPDIR/fonts",
            "-Donnxruntime.native.path=$APPDIR");
    private static final String COMMENT = "#";

    private JavaOptions() {
    }

    /** Those of a checkout, for all systems and for this one, and its own. @param folder with deskside.options, and a file for each system that has some */
    static List<String> of(Target target, Path folder) throws IOException {
        var options = new ArrayList<>(read(folder.resolve("deskside.options")));
        if (target == Target.LINUX) {
            options.addAll(read(folder.resolve("linux.options")));
        }
        options.addAll(INSTALLED);
        return List.copyOf(options);
    }

    private static List<String> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith(COMMENT)).toList();
    }
}
