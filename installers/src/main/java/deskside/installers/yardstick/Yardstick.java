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

/** Packages {@link EmptyWindow} with the parts of a build that has been made: the same runtime, JavaFX, options and training. */
public final class Yardstick {

    private Yardstick() {
    }

    /** @param words the folder of the build's parts, and where the program goes */
    public static void main(String[] words) throws IOException {
        if (words.length != 2) {
            throw new BuildFailure("usage: ROOM DESTINATION");
        }
        var room = Path.of(words[0]);
        var destination = Path.of(words[1]);
        Folders.delete(destination);
        var parts = Files.createDirectories(destination.resolve("parts"));
        try (var files = Files.list(room.resolve("parts"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith("javafx-base") || name.startsWith("javafx-graphics") || name.startsWith("lib")) {
                    Files.copy(file, parts.resolve(name));
                }
            }
        }
        jar(parts.resolve("yardstick.jar"));
        PackagedProgram.make(parts, room.resolve("runtime"), room.resolve("options"), "yardstick.jar", EmptyWindow.class.getName(), List.of(), room.resolve("icons"), destination);
    }

    private static void jar(Path jar) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var type : List.of("EmptyWindow", "EmptyWindow$1")) {
                var name = EmptyWindow.class.getPackageName().replace('.', '/') + "/" + type + ".class";
                try (var in = EmptyWindow.class.getResourceAsStream("/" + name)) {
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
