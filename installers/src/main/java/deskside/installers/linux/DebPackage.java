package deskside.installers.linux;

import deskside.installers.BuildFailure;
import deskside.installers.Folders;
import deskside.installers.Processes;
import deskside.installers.icons.IconSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A Debian package put together by dpkg-deb from the program's image. Not by jpackage's own: everything, the command in /usr/bin, the desktop
 * entry and the icons too, is a file that dpkg knows and takes away again, and no script has to undo what another has done.
 */
public final class DebPackage {

    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final Path templates;
    private final String version;
    private final int compression;

    /**
     * @param templates   control, copyright, desktop entry and scripts, with {@code @VERSION@} and {@code @SIZE@}
     * @param compression of xz, 0 to 9
     */
    public DebPackage(Path templates, String version, int compression) {
        this.templates = templates;
        this.version = version;
        this.compression = compression;
    }

    /** @param room for the package's tree, made anew; @return the package in {@code destination} */
    public Path build(Path image, IconSet icons, Path svg, Path room, Path destination) throws IOException {
        Folders.delete(room);
        var opt = room.resolve("opt").resolve("deskside");
        Folders.copy(image, opt);
        fill(room.resolve("usr/share/applications/deskside.desktop"), "deskside.desktop", 0);
        fill(room.resolve("usr/share/doc/deskside/copyright"), "copyright", 0);
        var hicolor = room.resolve("usr/share/icons/hicolor");
        for (var size : ICON_SIZES) {
            var file = hicolor.resolve(size + "x" + size).resolve("apps").resolve("deskside.png");
            Files.createDirectories(file.getParent());
            Files.write(file, icons.png(size));
        }
        var scalable = hicolor.resolve("scalable").resolve("apps");
        Files.createDirectories(scalable);
        Files.copy(svg, scalable.resolve("deskside.svg"));
        var command = room.resolve("usr/bin/deskside");
        Files.createDirectories(command.getParent());
        Files.createSymbolicLink(command, Path.of("../../opt/deskside/bin/deskside"));

        var sums = checksums(room);
        // in KiB, as the control file wants it
        fill(room.resolve("DEBIAN/control"), "control", Folders.size(room) / 1024);
        fill(room.resolve("DEBIAN/prerm"), "prerm", 0);
        fill(room.resolve("DEBIAN/postrm"), "postrm", 0);
        Files.writeString(room.resolve("DEBIAN/md5sums"), sums);
        permissions(room);

        Files.createDirectories(destination);
        var made = destination.resolve("deskside_" + version + "_amd64.deb");
        Processes.require(new ProcessBuilder("dpkg-deb", "-Zxz", "-z" + compression, "--root-owner-group", "--build", room.toString(), made.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT), "dpkg-deb failed; its words are above");
        return made;
    }

    private void fill(Path file, String template, long kibibytes) throws IOException {
        Files.createDirectories(file.getParent());
        var words = Files.readString(templates.resolve(template));
        Files.writeString(file, words.replace("@VERSION@", version).replace("@SIZE@", Long.toString(kibibytes)));
    }

    /** dpkg --verify compares them with what is on the disk. */
    private static String checksums(Path room) throws IOException {
        var sums = new StringBuilder();
        try (var files = Files.walk(room)) {
            for (var file : files.filter(path -> Files.isRegularFile(path) && !Files.isSymbolicLink(path)).sorted().toList()) {
                sums.append(md5(file)).append("  ").append(room.relativize(file)).append('\n');
            }
        }
        return sums.toString();
    }

    private static String md5(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("MD5");
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** The same whatever mask the builder's shell has. */
    private static void permissions(Path room) throws IOException {
        try (var paths = Files.walk(room)) {
            paths.filter(path -> !Files.isSymbolicLink(path)).forEach(path -> {
                try {
                    var script = path.getParent().endsWith("DEBIAN") && path.getFileName().toString().endsWith("rm");
                    var runs = script || Files.isDirectory(path) || Files.isExecutable(path);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new BuildFailure("The package's files cannot be given their permissions: " + e.getMessage());
        }
    }
}
