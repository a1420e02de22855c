package deskside.installers.windows;

import deskside.installers.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Windows Installer package by WiX from the program's image. Not by jpackage's own: the scheme {@code deskside:}, the refusal of a downgrade
 * and the command on the PATH are lines of one file that can be read, {@code deskside.wxs}.
 */
public final class MsiPackage {

    private final Path sources;
    private final String version;

    public MsiPackage(Path sources, String version) {
        this.sources = sources;
        this.version = version;
    }

    /** @return the package in {@code destination} */
    public Path build(Path image, Path icons, Path destination) throws IOException {
        Files.createDirectories(destination);
        var made = destination.resolve("deskside-" + version + ".msi");
        Processes.require(new ProcessBuilder("wix", "build", "-arch", "x64", "-d", "Version=" + version, "-bindpath", "image=" + image,
                "-bindpath", "icons=" + icons, "-out", made.toString(), sources.resolve("deskside.wxs").toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT), "wix failed; its words are above");
        return made;
    }
}
