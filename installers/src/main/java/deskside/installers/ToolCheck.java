package deskside.installers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Whether this machine has what the package of its system takes. */
final class ToolCheck {

    private static final List<String> JDK_TOOLS = List.of("jdeps", "jlink", "jpackage");
    private static final Map<Target, Map<String, String>> PROGRAMS = Map.of(
            Target.LINUX, Map.of("dpkg-deb", "the package dpkg of Debian and its relatives", "npm", "the package npm, for the Chinese font"),
            Target.WINDOWS, Map.of("wix", "WiX 5 or newer: dotnet tool install --global wix", "sh", "Git for Windows, with its Unix tools on the PATH",
                    "npm", "Node.js, for the Chinese font"),
            Target.MAC, Map.of("hdiutil", "a part of macOS", "codesign", "the command line tools of Xcode: xcode-select --install",
                    "npm", "Node.js, for the Chinese font"));

    private ToolCheck() {
    }

    /** One sentence for each tool that is missing. */
    static List<String> missing(Target target) {
        return missing(target, System.getenv().getOrDefault("PATH", System.getenv().getOrDefault("Path", "")));
    }

    static List<String> missing(Target target, String path) {
        var missing = new ArrayList<String>();
        JDK_TOOLS.stream().filter(tool -> ToolProvider.findFirst(tool).isEmpty())
                .forEach(tool -> missing.add(tool + ": a whole JDK 25, for example Eclipse Temurin"));
        PROGRAMS.get(target).entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(program -> !isOn(path, program.getKey()))
                .forEach(program -> missing.add(program.getKey() + ": " + program.getValue()));
        return missing;
    }

    private static boolean isOn(String path, String program) {
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of)
                .anyMatch(folder -> Files.isRegularFile(folder.resolve(program)) || Files.isRegularFile(folder.resolve(program + ".exe"))
                        || Files.isRegularFile(folder.resolve(program + ".cmd")));
    }
}
