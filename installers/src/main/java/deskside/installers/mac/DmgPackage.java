package deskside.installers.mac;

import deskside.installers.BuildFailure;
import deskside.installers.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk image for Macs: the application with the scheme {@code deskside:} in its description, signed, and a link to the folder of
 * applications. The identity comes from the environment ({@code DESKSIDE_SIGN_AS}); without one the signature is local and other Macs ask.
 */
public final class DmgPackage {

    private static final String IDENTITY = "DESKSIDE_SIGN_AS";
    private static final String LOCAL = "-";
    private static final String END = "</dict>";

    private final Path sources;
    private final String version;

    public DmgPackage(Path sources, String version) {
        this.sources = sources;
        this.version = version;
    }

    /** @return the disk image in {@code destination} */
    public Path build(Path application, Path destination) throws IOException {
        Files.createDirectories(destination);
        var description = application.resolve("Contents").resolve("Info.plist");
        Files.writeString(description, withScheme(Files.readString(description), Files.readString(sources.resolve("scheme.plist"))));
        // after the last change of a file: a signature covers them all
        run("codesign failed", "codesign", "--force", "--deep", "--options", "runtime", "--entitlements",
                sources.resolve("deskside.entitlements").toString(), "--sign", System.getenv().getOrDefault(IDENTITY, LOCAL), application.toString());
        var folder = application.resolveSibling("disk");
        Files.createDirectories(folder);
        Files.move(application, folder.resolve("Deskside.app"));
        Files.createSymbolicLink(folder.resolve("Applications"), Path.of("/Applications"));
        var made = destination.resolve("deskside-" + version + ".dmg");
        run("hdiutil failed", "hdiutil", "create", "-volname", "Deskside", "-srcfolder", folder.toString(), "-format", "UDZO", "-ov", made.toString());
        return made;
    }

    /** The description ends with the outermost dictionary; the scheme goes before that end. */
    static String withScheme(String description, String scheme) {
        var end = description.lastIndexOf(END);
        if (end < 0) {
            throw new BuildFailure("The application's Info.plist has no dictionary.");
        }
        return description.substring(0, end) + scheme + description.substring(end);
    }

    private static void run(String failed, String... command) throws IOException {
        Processes.require(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT),
                failed + "; its words are above");
    }
}
