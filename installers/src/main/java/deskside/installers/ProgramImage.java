package deskside.installers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The installed program as a folder: jars, runtime and launcher by jpackage, then the start-up cache.
 *
 * @param folder    what jpackage made
 * @param options   of the program's Java, see {@link JavaOptions}
 * @param classPath the jars inside, in order
 */
record ProgramImage(Target target, List<String> options, Path folder, List<Path> classPath) {

    private static final String CACHE = "deskside.aot";
    /** A cache that no longer fits (another Java by hand) is left out without a word on the terminal; the program then only starts later. */
    private static final List<String> CACHE_OPTIONS = List.of("-XX:AOTCache=$APPDIR/" + CACHE, "-Xlog:aot=off,cds=off,aot*=off,cds*=off");

    static ProgramImage make(Target target, List<String> options, Path parts, Path runtime, String mainJar, String mainClass, Path destination, String version,
            Path icon) throws IOException {
        var arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "deskside", "--app-version", version, "--vendor", "Deskside",
                "--input", parts.toString(), "--runtime-image", runtime.toString(), "--dest", destination.toString(),
                "--main-jar", mainJar, "--main-class", mainClass, "--icon", icon.toString()));
        for (var option : options) {
            arguments.add("--java-options");
            arguments.add(option);
        }
        for (var option : CACHE_OPTIONS) {
            arguments.add("--java-options");
            arguments.add(option);
        }
        if (target == Target.WINDOWS) {
            // the commands of 'deskside' need a console there
            arguments.add("--win-console");
        }
        JdkTool.named("jpackage").run(arguments);
        var folder = destination.resolve(target.imageName());
        return new ProgramImage(target, options, folder, classPath(target.applicationFolder(folder)));
    }

    /** As jpackage's launcher puts it together: what it wrote in its configuration, in that order. */
    private static List<Path> classPath(Path application) throws IOException {
        return Files.readAllLines(application.resolve("deskside.cfg")).stream().filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.split("[/\\\\]")).map(parts -> application.resolve(parts[parts.length - 1])).toList();
    }

    Path application() {
        return target.applicationFolder(folder);
    }

    /**
     * Runs the program once and keeps what Java has loaded, linked and learnt meanwhile. The training needs the same Java, the same options and
     * the same class path as the later starts.
     *
     * @param models what the program has learnt in an earlier training run, and keeps again afterwards: learning takes minutes, and most starts find it
     *               done
     */
    void train(String mainClass, List<String> words, Path models, Path log) throws IOException {
        var java = target.runtimeFolder(folder).resolve("bin").resolve("java");
        var arguments = new ArrayList<String>(List.of("-XX:AOTCacheOutput=" + application().resolve(CACHE)));
        options.forEach(option -> arguments.add(option.replace("$APPDIR", application().toString())));
        arguments.add("-cp");
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(mainClass);
        arguments.addAll(words);
        var data = Files.createTempDirectory("deskside-training");
        var learnt = data.resolve("models");
        if (Files.isDirectory(models)) {
            Folders.copy(models, learnt);
        }
        // in a file, since ONNX Runtime ends the process when the command line is longer than about 4 kB
        var file = Files.write(data.resolve("arguments"), arguments.stream().map(ProgramImage::quoted).toList());
        var process = new ProcessBuilder(java.toString(), "@" + file).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().put("DESKSIDE_DATA", data.toString());
        Processes.require(process, "the training run failed; its words are in " + log);
        if (!Files.exists(application().resolve(CACHE))) {
            throw new BuildFailure("The training run wrote no cache; its words are in " + log + ".");
        }
        if (Files.isDirectory(learnt)) {
            Folders.delete(models);
            Folders.copy(learnt, models);
        }
        Folders.delete(data);
    }

    /** As Java reads it from a file of arguments. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
