package deskside.installers;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The system that a package is for, which is always the one that it is built on.
 */
public enum Target {
    LINUX("linux-x64", "deb", ".so"),
    WINDOWS("win-x64", "msi", ".dll"),
    MAC("osx-aarch64", "dmg", ".dylib");

    /** How ONNX Runtime names the folder of this system's libraries. */
    private final String natives;
    private final String packageKind;
    private final String librarySuffix;

    Target(String natives, String packageKind, String librarySuffix) {
        this.natives = natives;
        this.packageKind = packageKind;
        this.librarySuffix = librarySuffix;
    }

    /** The system that this process runs on. */
    static Target here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** @throws BuildFailure for processors that a native library of ours is not made for */
    static Target of(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT);
        var target = os.contains("win") ? WINDOWS : os.contains("mac") ? MAC : LINUX;
        var arm = processor.equals("aarch64");
        if (arm != (target == MAC)) {
            throw new BuildFailure("There is no package for " + system + " on " + processor
                    + ": build on Linux or Windows with an x86-64 processor, or on a Mac with an Apple one.");
        }
        return target;
    }

    String packageKind() {
        return packageKind;
    }

    boolean isOwnFolderOfNatives(String folder) {
        return folder.equals(natives);
    }

    /** A library as the system's loader wants it; .dSYM folders on a Mac are for debuggers. */
    boolean isLibrary(String entry) {
        return entry.endsWith(librarySuffix) && !entry.contains(".dSYM/");
    }

    /** Where the jars are inside an image that jpackage has made. */
    Path applicationFolder(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("lib").resolve("app");
            case WINDOWS -> image.resolve("app");
            case MAC -> image.resolve("Contents").resolve("app");
        };
    }

    Path runtimeFolder(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("lib").resolve("runtime");
            case WINDOWS -> image.resolve("runtime");
            case MAC -> image.resolve("Contents").resolve("runtime").resolve("Contents").resolve("Home");
        };
    }

    Path launcher(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("bin").resolve("deskside");
            case WINDOWS -> image.resolve("deskside.exe");
            case MAC -> image.resolve("Contents").resolve("MacOS").resolve("deskside");
        };
    }

    /** The icon of the build that a program of this system wants. */
    String iconName() {
        return switch (this) {
            case LINUX -> "deskside-256.png";
            case WINDOWS -> "deskside.ico";
            case MAC -> "deskside.icns";
        };
    }

    /** The folder that jpackage makes for an image named {@code deskside}. */
    String imageName() {
        return this == MAC ? "deskside.app" : "deskside";
    }
}
