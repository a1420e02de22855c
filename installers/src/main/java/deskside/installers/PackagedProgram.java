package deskside.installers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another program, packaged just as Deskside is: for measuring beside it. */
public final class PackagedProgram {

    private PackagedProgram() {
    }

    /** Makes the program's image in {@code destination}/image and trains it with {@code words}. @param options the folder with those of Java */
    public static void make(Path parts, Path runtime, Path options, String mainJar, String mainClass, List<String> words, Path icons, Path destination)
            throws IOException {
        var target = Target.here();
        var image = ProgramImage.make(target, JavaOptions.of(target, options), parts, runtime, mainJar, mainClass, destination.resolve("image"), "1.0.0",
                icons.resolve(target.iconName()));
        image.train(mainClass, words, destination.resolve("models"), destination.resolve("training.log"));
    }
}
