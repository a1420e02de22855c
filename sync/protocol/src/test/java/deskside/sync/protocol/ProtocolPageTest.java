package deskside.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for those who write another hub says what is so. */
class ProtocolPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("<!-- golden: (\\S+) -->\n```json\n(.+)\n```");
    private static final Pattern ROUTE = Pattern.compile("\\| `[A-Z]+ (/v1/\\S+)` \\|");
    private static final Pattern CODE = Pattern.compile("\\| `([A-Z_]+)` \\|");

    private final String page = Files.readString(Path.of("README.md"));
    private final String openApi = Files.readString(Path.of("src/main/resources/deskside-hub.openapi.yaml"));

    ProtocolPageTest() throws IOException {
    }

    @Test
    void its_examples_are_the_golden_files() throws IOException {
        var examples = EXAMPLE.matcher(page).results().toList();
        assertThat(examples).hasSizeGreaterThan(12);
        for (var example : examples) {
            assertThat(example.group(2)).as(example.group(1)).isEqualTo(Files.readString(Path.of("src/test/resources/golden", example.group(1) + ".json")).strip());
        }
    }

    @Test
    void it_names_every_route() {
        var routes = Arrays.stream(Paths.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ProtocolPageTest::text).filter(text -> text.startsWith("/")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found(ROUTE)).isEqualTo(routes);
    }

    @Test
    void it_explains_every_problem_code() {
        var codes = openApi.substring(openApi.indexOf("enum: [BAD_REQUEST") + "enum: [".length());
        assertThat(found(CODE)).isEqualTo(Arrays.stream(codes.substring(0, codes.indexOf(']')).split("[,\\s]+")).collect(Collectors.toCollection(TreeSet::new)));
    }

    private TreeSet<String> found(Pattern pattern) {
        return pattern.matcher(page).results().map((MatchResult match) -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
