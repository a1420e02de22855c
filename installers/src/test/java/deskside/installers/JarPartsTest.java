package deskside.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the jars gets into a package. */
class JarPartsTest {

    @TempDir
    Path folder;

    @Test
    void only_this_systems_libraries_are_kept_and_they_lie_beside_the_jar() throws IOException {
        var jar = jar("onnxruntime-1.0.jar", "ai/onnxruntime/OrtSession.class", "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
                "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so", "ai/onnxruntime/native/win-x64/onnxruntime.dll",
                "ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib.dSYM/Contents/Info.plist");

        var made = write(jar);

        assertThat(entries(made)).containsExactly("ai/onnxruntime/OrtSession.class");
        assertThat(folder.resolve("out/libonnxruntime.so")).hasContent("ai/onnxruntime/native/linux-x64/libonnxruntime.so");
        assertThat(folder.resolve("out/onnxruntime.dll")).doesNotExist();
    }

    @Test
    void descriptors_and_signatures_go_and_folders_stay() throws IOException {
        var jar = jar("signed-1.0.jar", "META-INF/", "META-INF/SIGNER.SF", "META-INF/SIGNER.RSA", "META-INF/LICENSE", "module-info.class",
                "META-INF/versions/9/module-info.class", "org/example/", "org/example/A.class");

        assertThat(entries(write(jar))).containsExactly("META-INF/", "META-INF/LICENSE", "org/example/", "org/example/A.class");
    }

    @Test
    void what_is_kept_is_stored_byte_by_byte() throws IOException {
        var made = write(jar("plain-1.0.jar", "org/example/A.class"));

        try (var zip = new ZipFile(made.toFile())) {
            var entry = zip.getEntry("org/example/A.class");
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("org/example/A.class");
        }
    }

    @Test
    void a_manifest_keeps_what_it_says_about_the_whole_jar() throws IOException {
        var jar = folder.resolve("signed-2.0.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write("Manifest-Version: 1.0\r\nImplementation-Version: 2.0\r\n\r\nName: org/example/A.class\r\nSHA-256-Digest: abc=\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("org/example/A.class"));
        }

        try (var made = new JarFile(write(jar).toFile())) {
            assertThat(made.getManifest().getMainAttributes().getValue("Implementation-Version")).isEqualTo("2.0");
            assertThat(made.getManifest().getEntries()).isEmpty();
        }
    }

    @Test
    void an_own_sheet_of_styles_is_there_parsed_as_well() throws IOException {
        var sheet = folder.resolve("looks.css");
        Files.writeString(sheet, ".desk { -fx-padding: 4px 8px; }");
        var jar = folder.resolve("looks-1.0.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("deskside/ui/looks.css"));
            Files.copy(sheet, out);
        }

        var made = write(jar);

        assertThat(entries(made)).containsExactly("deskside/ui/looks.css", "deskside/ui/looks.bss");
        try (var zip = new ZipFile(made.toFile())) {
            var rules = Stylesheet.loadBinary(zip.getInputStream(zip.getEntry("deskside/ui/looks.bss"))).getRules();
            assertThat(rules).singleElement().satisfies(rule -> assertThat(rule.getSelectors()).singleElement().hasToString("*.desk"));
        }
    }

    @Test
    void classes_from_before_java_6_are_renewed_and_do_the_same() throws Exception {
        var type = ClassDesc.of("org.example.Old");
        var old = ClassFile.of().build(type, made -> made.withVersion(ClassFile.JAVA_5_VERSION, 0).withFlags(ClassFile.ACC_PUBLIC)
                .withMethodBody("larger", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> code.iload(0).iload(1)
                                .ifThenElse(Opcode.IF_ICMPGT, then -> then.iload(0), otherwise -> otherwise.iload(1)).ireturn()));
        var jar = folder.resolve("old-1.0.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("org/example/Old.class"));
            out.write(old);
        }

        var made = write(jar);

        try (var zip = new ZipFile(made.toFile()); var loader = new URLClassLoader(new URL[] {made.toUri().toURL()}, null)) {
            assertThat(ClassFile.of().parse(old).majorVersion()).isEqualTo(ClassFile.JAVA_5_VERSION);
            assertThat(ClassFile.of().parse(zip.getInputStream(zip.getEntry("org/example/Old.class")).readAllBytes()).majorVersion())
                    .isEqualTo(ClassFile.JAVA_8_VERSION);
            var larger = loader.loadClass("org.example.Old").getMethod("larger", int.class, int.class);
            assertThat(larger.invoke(null, 3, 7)).isEqualTo(7);
            assertThat(larger.invoke(null, 9, 7)).isEqualTo(9);
        }
    }

    @Test
    void the_test_kit_stops_the_build() throws IOException {
        var jar = jar("deskside-testkit-0.1.0.jar", "deskside/testkit/A.class");

        assertThatThrownBy(() -> write(jar)).isInstanceOf(BuildFailure.class).hasMessageContaining("deskside-testkit");
    }

    @Test
    void a_jar_that_holds_only_its_manifest_is_left_out() throws IOException {
        var jars = List.of(jar("javafx-base-26.jar", "META-INF/MANIFEST.MF"), jar("javafx-base-26-linux.jar", "javafx/A.class"));

        assertThat(new JarParts(Target.LINUX).write(jars, folder.resolve("out"))).extracting(path -> path.getFileName().toString())
                .containsExactly("javafx-base-26-linux.jar");
    }

    private Path write(Path jar) throws IOException {
        return new JarParts(Target.LINUX).write(List.of(jar), folder.resolve("out")).getFirst();
    }

    private Path jar(String name, String... entries) throws IOException {
        var jar = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("/")) {
                    out.write(entry.getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<String> entries(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
