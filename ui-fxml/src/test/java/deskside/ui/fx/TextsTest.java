package deskside.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.assist.RiskClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "deskside", "ui");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE, SHANGHAI);
    private final Texts english = Texts.of(Locale.ENGLISH, SHANGHAI);

    private static Stream<Path> files(Path root, String ending) throws IOException {
        return Files.walk(root).filter(file -> file.toString().endsWith(ending));
    }

    private static TreeSet<String> found(Path root, String ending, String pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = files(root, ending)) {
            for (var file : files.toList()) {
                Pattern.compile(pattern).matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
            }
        }
        return keys;
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_arguments() {
        assertThat(chinese.bundle().keySet()).isEqualTo(english.bundle().keySet());
        var argument = Pattern.compile("\\{\\d");
        for (var key : chinese.bundle().keySet()) {
            assertThat(argument.matcher(english.get(key)).results().map(match -> match.group()).distinct().sorted())
                    .as(key).isEqualTo(argument.matcher(chinese.get(key)).results().map(match -> match.group()).distinct().sorted().toList());
            assertThat(english.get(key)).as("an ASCII apostrophe quotes in a MessageFormat: " + key).doesNotContain("'");
        }
    }

    @Test
    void every_key_of_every_screen_is_there() throws IOException {
        var wanted = found(RESOURCES, ".fxml", "\"%([a-z][a-zA-Z0-9._-]+)\"");
        wanted.addAll(found(SOURCES, ".java", "texts(?:\\(\\))?\\.get\\(\"([a-zA-Z0-9._-]*[a-zA-Z0-9])\"[,)]"));
        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(chinese.bundle().keySet()).containsAll(wanted);
    }

    @Test
    void every_kind_of_risk_has_its_sentence() {
        assertThat(chinese.bundle().keySet()).containsAll(Stream.of(RiskClass.values()).map(kind -> "risk." + kind.code()).toList());
    }

    @Test
    void times_and_amounts_follow_zone_and_currency() {
        assertThat(chinese.time(Instant.parse("2026-11-20T02:42:00Z"))).isEqualTo("10:42");
        assertThat(chinese.money(Money.cny("18420"))).isEqualTo("¥18,420.00");
        assertThat(english.percent(0.934)).isEqualTo("93%");
    }

    @Test
    void a_known_reason_is_translated_and_any_other_text_is_shown_as_it_is() {
        assertThat(chinese.reason("held.customerWrote|2")).contains("2 条消息");
        assertThat(english.reason("held.customerWrote|2")).contains("2 more message");
        assertThat(english.reason("the hub said no")).isEqualTo("the hub said no");
    }
}
