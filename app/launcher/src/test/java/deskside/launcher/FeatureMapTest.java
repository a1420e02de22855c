package deskside.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README's feature map leads a newcomer to classes that exist. */
class FeatureMapTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)`");

    @Test
    void every_class_of_the_feature_map_exists() throws IOException {
        var rows = Files.readAllLines(ROOT.resolve("README.md")).stream().filter(line -> line.startsWith("| ") && line.split("\\|").length == 7).toList();
        assertThat(rows).as("rows of the feature map").hasSizeGreaterThan(12);

        var named = rows.stream().flatMap(row -> NAME.matcher(row).results()).map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));

        named.removeAll(classes());
        assertThat(named).as("classes that README names and nobody finds").isEmpty();
    }

    private static Set<String> classes() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        }
    }
}
