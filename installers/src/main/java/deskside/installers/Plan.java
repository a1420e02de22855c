package deskside.installers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is to be built from what; from words of the form {@code name=value}, as the build file gives them.
 *
 * @param version  of the package: up to three numbers, which all three systems take
 * @param sources  the folder with icons, modules.txt and a folder for each system
 * @param options  the folder with the options of the program's Java
 * @param jars     what the program needs to run
 * @param fonts    the Chinese font
 * @param licences what the license plugin collected
 * @param models    what the training run of an earlier build has learnt
 * @param imageOnly whether to stop before the package, with the program as a folder: enough for measuring
 * @param updates  where the installed program looks for updates and whose signature it believes; empty: nowhere
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a package without updates is one for machines whose keeper brings them
record Plan(Target target, String version, Path sources, Path options, Path jars, Path fonts, Path licences, Path models, Path room, Path destination, Optional<Path> updates,
        boolean checkOnly, boolean imageOnly) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,3}(\\.\\d{1,5}){1,2}");
    private static final String SNAPSHOT = "-SNAPSHOT";

    static Plan of(String[] words) {
        var values = Arrays.stream(words).map(word -> word.split("=", 2)).filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        var version = value(values, "version").replace(SNAPSHOT, "");
        if (!VERSION.matcher(version).matches()) {
            throw new BuildFailure("'" + version + "' is no version for a package: give numbers such as 0.1.1.");
        }
        var target = Path.of(value(values, "target"));
        var updates = Optional.ofNullable(values.get("updates")).filter(path -> !path.isBlank()).map(Path::of);
        updates.filter(path -> !Files.isRegularFile(path)).ifPresent(path -> {
            throw new BuildFailure("The file " + path + " with the source of updates is not there.");
        });
        return new Plan(Target.here(), version, Path.of(value(values, "sources")), Path.of(value(values, "options")), target.resolve("lib"), Path.of(value(values, "fonts")),
                target.resolve("licences").resolve("THIRD-PARTY.txt"), target.resolve("models"), target.resolve("room"), target.resolve("packages"), updates,
                Boolean.parseBoolean(values.get("check")), Boolean.parseBoolean(values.get("image")));
    }

    private static String value(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new BuildFailure("The word " + name + "=… is missing.");
        }
        return value;
    }
}
