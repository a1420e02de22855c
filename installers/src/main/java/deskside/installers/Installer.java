package deskside.installers;

import deskside.installers.icons.IconSet;
import deskside.installers.licences.Licences;
import deskside.installers.linux.DebPackage;
import deskside.installers.mac.DmgPackage;
import deskside.installers.windows.MsiPackage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program of the build that makes the package of the system that it runs on. */
public final class Installer {

    private static final String MAIN = "deskside.launcher.Main";
    private static final List<String> TRAINING = List.of("smoke");
    /** What Debian packages have by default; the cache and the models hardly get smaller beyond it. With 3 the package has 15 MB more. */
    private static final int COMPRESSION = 6;

    private final Plan plan;
    private final PrintStream out;

    private Installer(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    public static void main(String[] words) throws IOException {
        System.setProperty("java.awt.headless", "true");
        try {
            new Installer(Plan.of(words), System.out).run();
        } catch (BuildFailure e) {
            System.err.println("installers: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        var missing = ToolCheck.missing(plan.target());
        missing.forEach(sentence -> out.println("missing: " + sentence));
        if (!missing.isEmpty()) {
            throw new BuildFailure("Install what is missing and run again.");
        }
        out.println("All tools for a ." + plan.target().packageKind() + " are there.");
        if (!plan.checkOnly()) {
            build();
        }
    }

    private void build() throws IOException {
        var room = plan.room();
        Folders.delete(room);
        say("icons");
        var svg = plan.sources().resolve("icons").resolve("deskside.svg");
        var icons = IconSet.of(svg);
        icons.write(room.resolve("icons"));

        say("jars of this system");
        var parts = room.resolve("parts");
        var jars = new JarParts(plan.target()).write(files(plan.jars(), ".jar"), parts);
        fonts(parts.resolve("fonts"));
        licences(jars, parts.resolve("licences"));
        plan.updates().ifPresent(file -> copy(file, parts.resolve("update.properties")));

        say("runtime");
        var modules = RuntimeModules.read(plan.sources().resolve("modules.txt"));
        modules.require(RuntimeModules.neededBy(jars));
        var runtime = room.resolve("runtime");
        JdkTool.named("jlink").run(List.of("--add-modules", String.join(",", modules.all()), "--output", runtime.toString(), "--compress", "zip-0",
                "--no-header-files", "--no-man-pages", "--strip-java-debug-attributes", "--include-locales", "en,zh", "--generate-cds-archive"));
        // would be the only library that asks for the system's sound
        Files.deleteIfExists(runtime.resolve("lib").resolve("libjsound.so"));

        say("program");
        // kept beside the parts, for what is packaged the same way
        Folders.copy(plan.options(), room.resolve("options"));
        var image = ProgramImage.make(plan.target(), JavaOptions.of(plan.target(), room.resolve("options")), parts, runtime, launcher(jars), MAIN, room.resolve("image"), plan.version(),
                room.resolve("icons").resolve(plan.target().iconName()));

        say("training run");
        image.train(MAIN, TRAINING, plan.models(), room.resolve("training.log"));
        // the tools of the runtime were for the training; the program starts without them
        Folders.delete(plan.target().runtimeFolder(image.folder()).resolve("bin"));

        var sizes = SizeReport.of(plan.target(), image.folder());
        out.print(sizes.text());
        if (plan.imageOnly()) {
            out.println("The program lies in " + image.folder() + ".");
            return;
        }
        say("package");
        var made = switch (plan.target()) {
            case LINUX -> new DebPackage(plan.sources().resolve("linux"), plan.version(), COMPRESSION)
                    .build(image.folder(), icons, svg, room.resolve("deb"), plan.destination());
            case WINDOWS -> new MsiPackage(plan.sources().resolve("windows"), plan.version())
                    .build(image.folder(), room.resolve("icons"), plan.destination());
            case MAC -> new DmgPackage(plan.sources().resolve("mac"), plan.version()).build(image.folder(), plan.destination());
        };
        out.print(SizeReport.line(Files.size(made), "packed: " + made));
        sizes.require(made);
    }

    private static String launcher(List<Path> jars) {
        return jars.stream().map(jar -> jar.getFileName().toString()).filter(name -> name.startsWith("deskside-launcher-")).findFirst()
                .orElseThrow(() -> new BuildFailure("The launcher's jar is not there: build with -am."));
    }

    private void fonts(Path folder) throws IOException {
        var found = files(plan.fonts(), ".otf");
        if (found.size() < 2) {
            throw new BuildFailure("The Chinese font is not in " + plan.fonts() + ": install npm so that the build can fetch it.");
        }
        Files.createDirectories(folder);
        found.forEach(font -> copy(font, folder.resolve(font.getFileName())));
    }

    private void licences(List<Path> jars, Path folder) throws IOException {
        var licences = new Licences();
        licences.collect(plan.licences(), jars, folder);
        licences.add("Source Han Sans CN", "SIL Open Font License 1.1", "texts: SourceHanSans-OFL.txt");
        licences.add("bge-small-zh-v1.5, bge-small-en-v1.5 (embedding models inside langchain4j's jars)", "MIT", "https://huggingface.co/BAAI");
        licences.add("Java runtime (Eclipse Temurin)", "GPL 2 with Classpath Exception", "texts: legal/ of the runtime");
        licences.writeIndex(folder);
        copy(plan.fonts().resolve("SourceHanSans-OFL.txt"), folder.resolve("SourceHanSans-OFL.txt"));
    }

    private void say(String step) {
        out.println("== " + step);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(ending)).sorted().toList());
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new BuildFailure("The file " + from + " cannot be copied: " + e.getMessage());
        }
    }
}
