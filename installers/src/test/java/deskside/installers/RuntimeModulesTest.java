package deskside.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** modules.txt names what the program needs and nothing else. */
class RuntimeModulesTest {

    /** Modules with the widest reach into the JDK, as jars or folders of classes. */
    private static final Pattern OWN = Pattern.compile("(app/launcher|sync/hub|sync/engine|local-store)/target/(classes$|deskside-[^/]+\\.jar$)");

    @TempDir
    Path folder;

    /** The program's own classes and a few libraries here; the build of a package holds all jars against the file. */
    @Test
    void the_file_holds_what_jdeps_finds_in_the_classes_of_this_build() throws IOException {
        var modules = RuntimeModules.read(Path.of("src", "main", "modules.txt"));
        var own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> OWN.matcher(path.toString().replace(File.separatorChar, '/')).find()).toList();
        assertThat(own).as("the program's classes on this class path").isNotEmpty();

        var needed = RuntimeModules.neededBy(own);
        needed.removeAll(modules.declined());
        assertThat(modules.all()).containsAll(needed);
        for (var module : modules.all()) {
            assertThat(ModuleFinder.ofSystem().find(module).isPresent())
                    .as(module + " is a module of this JDK").isTrue();
        }
    }

    @Test
    void a_missing_and_an_idle_module_are_named() throws IOException {
        var file = Files.writeString(folder.resolve("modules.txt"), "# words\njava.base\njava.sql\njdk.zipfs # lists files in jars\nwithout jdk.jfr # nobody records\n");
        var modules = RuntimeModules.read(file);

        assertThat(modules.all()).containsExactly("java.base", "java.sql", "jdk.zipfs");
        modules.require(Set.of("java.base", "java.sql"));
        modules.require(Set.of("java.base", "java.sql", "jdk.jfr"));
        assertThatThrownBy(() -> modules.require(Set.of("java.base", "java.naming"))).isInstanceOf(BuildFailure.class)
                .hasMessageContaining("add [java.naming]").hasMessageContaining("take out [java.sql]");
    }

    @Test
    void jdeps_sees_through_this_very_class() {
        assertThat(RuntimeModules.neededBy(List.of(Path.of("target", "classes")))).contains("java.base", "java.desktop");
    }
}
