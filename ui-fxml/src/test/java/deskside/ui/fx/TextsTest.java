package deskside.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Money;
import deskside.domain.assist.RiskClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "deskside", "ui");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path DEMO_SHOP = Path.of("..", "sync", "hub", "src", "main", "resources", "demo-shop");
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
    void days_are_told_as_each_language_tells_them() {
        var at = Instant.parse("2026-11-12T02:42:00Z");
        assertThat(chinese.dayAndTime(at)).isEqualTo("11-12 10:42");
        assertThat(chinese.date(LocalDate.of(2026, 11, 12))).isEqualTo("2026年11月12日");
        assertThat(english.dayAndTime(at)).as("not 11-12, which is another day for half of the readers").isEqualTo("12 Nov 10:42");
        assertThat(english.day(at)).isEqualTo("12 Nov");
        assertThat(english.day(LocalDate.of(2026, 11, 12), Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo("12 Nov");
        assertThat(english.date(LocalDate.of(2026, 11, 12))).isEqualTo("12 Nov 2026");
    }

    @Test
    void one_message_is_one_and_more_are_more() {
        assertThat(english.get("reply-request.since", 1)).isEqualTo("One more message since it was written");
        assertThat(english.get("reply-request.since", 2)).isEqualTo("2 more messages since it was written");
        assertThat(english.get("outbox.total", 1)).isEqualTo("1 item");
        assertThat(english.get("assistant.questions", 1)).isEqualTo("1 question still open");
        assertThat(english.get("evidence.exported", 1, 0, "x.zip")).isEqualTo("1 message and no audit entries exported: x.zip");
        assertThat(english.get("customer.spent.value", "¥599.00", 1)).isEqualTo("¥599.00 / 1 order");
        assertThat(english.get("customer.spent.value", "¥0.00", 0)).isEqualTo("¥0.00 / 0 orders");
        assertThat(english.get("customer.warranty.months", 1)).isEqualTo("1 month");
        assertThat(english.get("knowledge.rewritten", 1)).isEqualTo("rewritten once");
        assertThat(english.get("signout.waiting", 1)).startsWith("1 item has not arrived.");
        assertThat(english.get("signout.waiting", 3)).startsWith("3 items have not arrived.");
    }

    @Test
    void times_and_dates_stay_in_one_piece_where_a_text_wraps() {
        for (var text : List.of("· 07-06 09:00", "until 2026-11-18 9:05")) {
            assertThat(pieces(text)).as("as it is").anyMatch(piece -> piece.matches("\\d+[:-]"));
            assertThat(pieces(Texts.unbroken(text))).noneMatch(piece -> piece.matches(".*\\d[:-]\\uFEFF?"));
        }
        assertThat(pieces(Texts.unbroken("订单 · 07-06 09:00，已付"))).contains("07-\uFEFF06\u00A009:\uFEFF00，");
        assertThat(pieces(Texts.unbroken("from 6 Jul 9:00 on"))).contains("6\u00A0Jul\u00A09:\uFEFF00 ");
        assertThat(Texts.unbroken("§1: RT-7D, 15 days")).isEqualTo("§1: RT-7D, 15 days");
    }

    /** Where JavaFX may begin a new line. */
    private static List<String> pieces(String text) {
        var breaks = BreakIterator.getLineInstance();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }

    @Test
    void what_is_still_to_be_filled_is_read_by_its_name() {
        assertThat(chinese.withSlotNames("{customer.name}您好，订单 {order.number} 已发货。")).isEqualTo("〔客户称呼〕您好，订单 〔订单号〕 已发货。");
        assertThat(english.withSlotNames("Dear {customer.name}")).isEqualTo("Dear [customer’s name]");
        assertThat(chinese.withSlotNames("{moon.phase} 请点 {设置}")).isEqualTo("{moon.phase} 请点 {设置}");
    }

    /** Of those that the demo shop uses. */
    @Test
    void every_slot_has_a_name() throws IOException {
        var slots = found(DEMO_SHOP.resolve("scripts"), ".yaml", "\\{([a-z]+\\.[a-z_]+)}");
        slots.addAll(found(DEMO_SHOP.resolve("articles"), ".md", "\\{([a-z]+\\.[a-z_]+)}"));
        assertThat(slots).hasSizeGreaterThan(15);
        assertThat(chinese.bundle().keySet()).containsAll(slots.stream().map(slot -> "slot." + slot).toList());
    }

    @Test
    void each_language_has_its_own_signs_and_one_word_for_the_customer() {
        for (var key : chinese.bundle().keySet()) {
            assertThat(english.get(key)).as(key).doesNotContainPattern("[\\u2E80-\\u9FFF\\uF900-\\uFFEF]").doesNotContain(" …", "(s)", "\"");
            assertThat(chinese.get(key)).as(key).doesNotContainPattern("\\p{IsHan}[:;,?!()]|[:;,?!(]\\p{IsHan}").doesNotContain("顾客");
        }
    }

    /** Words and signs of a language stand in its file; the name of a language is said in itself, and the look-up knows the keys of a Chinese keyboard. */
    @Test
    void no_language_is_written_into_the_screens() throws IOException {
        var chinese = found(SOURCES, ".java", "(?m)^(?!\\s*[/*]).*(\"[^\"\\n]*[\\u2E80-\\u9FFF\\uF900-\\uFFEF][^\"\\n]*\")");
        chinese.addAll(found(RESOURCES, ".fxml", "(\"[^\"\\n]*[\\u2E80-\\u9FFF\\uF900-\\uFFEF][^\"\\n]*\")"));
        assertThat(chinese).containsExactlyInAnyOrder("\"简体中文\"", "\"(\\\\?\\\\?|？？)([^\\\\n?？]{0,\"");
    }

    @Test
    void a_known_reason_is_translated_and_any_other_text_is_shown_as_it_is() {
        assertThat(chinese.reason("held.customerWrote|2")).contains("2 条消息");
        assertThat(english.reason("held.customerWrote|2")).contains("2 more messages");
        assertThat(english.reason("held.customerWrote|1")).contains("one more message ");
        assertThat(english.reason("the hub said no")).isEqualTo("the hub said no");
    }
}
