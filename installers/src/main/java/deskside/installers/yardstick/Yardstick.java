package deskside.installers.yardstick;

import deskside.installers.BuildFailure;
import deskside.installers.Folders;
import deskside.installers.PackagedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages {@link EmptyWindow} or {@link FurnishedWindow} with the parts of a build that has been made: the same runtime, JavaFX, options and training. */
public final class Yardstick {

    private Yardstick() {
    }

    /** @param words the kind of window, the folder of the build's parts, and where the program goes */
    public static void main(String[] words) throws IOException {
        if (words.length != 3 || !List.of("empty", "furnished").contains(words[0])) {
            throw new BuildFailure("usage: empty|furnished ROOM DESTINATION");
        }
        var furnished = words[0].equals("furnished");
        var window = furnished ? FurnishedWindow.class : EmptyWindow.class;
        var room = Path.of(words[1]);
        var destination = Path.of(words[2]);
        Folders.delete(destination);
        var parts = Files.createDirectories(destination.resolve("parts"));
        try (var files = Files.list(room.resolve("parts"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith("javafx-base") || name.startsWith("javafx-graphics") || furnished && name.startsWith("javafx-controls") || name.startsWith("lib")) {
                    Files.copy(file, parts.resolve(name));
                }
            }
        }
        jar(parts.resolve("yardstick.jar"), window);
        PackagedProgram.make(parts, room.resolve("runtime"), room.resolve("options"), "yardstick.jar", window.getName(), List.of(), room.resolve("icons"), destination);
    }

    private static void jar(Path jar, Class<?> window) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var type : List.of(window.getSimpleName(), "YardstickWindow", "YardstickWindow$1")) {
                var name = window.getPackageName().replace('.', '/') + "/" + type + ".class";
                try (var in = window.getResourceAsStream("/" + name)) {
                    if (in == null) {
                        throw new BuildFailure(name + " was not compiled");
                    }
                    out.putNextEntry(new ZipEntry(name));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }
}
