package deskside.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownValueTest {

    private static final int ROUNDS = 20_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "王小敏 | 收件人王小敏，请尽快 | 3-6", "王小敏 | 王 小  敏 | 0-6", "王小敏 | 王   小敏 | ''", "王小敏 | 王小敏王小敏 | 0-3 3-6",
            "Julia Alvarez | ask JULIA alvarez. | 4-17", "Julia Alvarez | JuliaAlvarez | 0-12", "Ann | Annual report by Ann | 17-20", "Ann | Joann | ''",
            "A | A | ''", "13800002207 | 138 0000 2207 | 0-13", "13800002207 | 138000022071 | 0-11", "𠮷野家 | 在𠮷 野家 | 1-6"})
    void a_value_is_found_where_it_stands(String value, String text, String places) {
        assertThat(places(value, text)).isEqualTo(places);
    }

    /** What it has to come to, said once more as a pattern, which takes many times as long to make. */
    @Test
    void it_finds_what_the_pattern_of_the_value_finds() {
        var random = new Random(20261128);
        for (var round = 0; round < ROUNDS; round++) {
            var value = text(random, 1 + random.nextInt(4));
            var text = text(random, random.nextInt(14));
            var characters = value.strip();
            var spaced = characters.codePoints().filter(c -> !Character.isWhitespace(c)).mapToObj(c -> Pattern.quote(Character.toString(c))).collect(Collectors.joining("\\s{0,2}"));
            var latin = characters.toLowerCase(Locale.ROOT).matches("(?s)[a-z].*[a-z]");
            var pattern = characters.length() < 2 ? "(?!)" : latin ? "(?<![A-Za-z])" + spaced + "(?![A-Za-z])" : spaced;
            assertThat(places(value, text)).as("'%s' in '%s'", value, text).isEqualTo(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).results()
                    .map(match -> match.start() + "-" + match.end()).collect(Collectors.joining(" ")));
        }
    }

    private static String text(Random random, int length) {
        return IntStream.range(0, length).mapToObj(_ -> String.valueOf("aAbB1 \t王敏".charAt(random.nextInt(9)))).collect(Collectors.joining());
    }

    private static String places(String value, String text) {
        List<Find> finds = new ArrayList<>();
        new KnownValue(value, "*").in(text, finds);
        return finds.stream().map(find -> find.start() + "-" + find.end()).collect(Collectors.joining(" "));
    }
}
