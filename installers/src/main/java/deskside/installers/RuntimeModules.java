package deskside.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The JDK modules of the package's runtime: a file that names each, with a reason where jdeps cannot see that it is needed. Held against
 * jdeps, so that none is missing and none is there for nothing.
 *
 * @param seen     modules that classes refer to
 * @param reasoned modules that only run time asks for, by name or as a service
 * @param declined modules that classes refer to and do without
 */
record RuntimeModules(Set<String> seen, Set<String> reasoned, Set<String> declined) {

    private static final String REASON = "#";
    private static final String WITHOUT = "without ";

    /** Lines {@code module}, {@code module # reason} or {@code without module # reason}; lines that begin with # are comments. */
    static RuntimeModules read(Path file) throws IOException {
        var seen = new TreeSet<String>();
        var reasoned = new TreeSet<String>();
        var declined = new TreeSet<String>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split(REASON, 2);
            var name = parts[0].strip();
            if (name.startsWith(WITHOUT)) {
                declined.add(name.substring(WITHOUT.length()).strip());
            } else if (!name.isEmpty()) {
                (parts.length > 1 ? reasoned : seen).add(name);
            }
        }
        return new RuntimeModules(seen, reasoned, declined);
    }

    /** What the classes of these jars refer to, without what those modules need in turn. */
    static Set<String> neededBy(List<Path> jars) {
        var arguments = new ArrayList<>(List.of("--multi-release", "25", "--ignore-missing-deps", "--print-module-deps"));
        jars.forEach(jar -> arguments.add(jar.toString()));
        var said = JdkTool.named("jdeps").run(arguments).strip();
        return new TreeSet<>(Arrays.asList(said.substring(said.lastIndexOf('\n') + 1).split(",")));
    }

    /** @throws BuildFailure names what to add to the file or take out of it */
    void require(Set<String> needed) {
        var missing = new TreeSet<>(needed);
        missing.removeAll(seen);
        missing.removeAll(reasoned);
        missing.removeAll(declined);
        var idle = new TreeSet<>(seen);
        idle.removeAll(needed);
        if (!missing.isEmpty() || !idle.isEmpty()) {
            throw new BuildFailure("modules.txt does not fit what jdeps finds: add " + missing + ", take out " + idle + ".");
        }
    }

    List<String> all() {
        var all = new TreeSet<>(seen);
        all.addAll(reasoned);
        return List.copyOf(all);
    }
}
