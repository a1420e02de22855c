package deskside.usecases.knowledge;

import static deskside.usecases.knowledge.TextDifference.Kind.ADDED;
import static deskside.usecases.knowledge.TextDifference.Kind.REMOVED;
import static deskside.usecases.knowledge.TextDifference.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import deskside.usecases.knowledge.TextDifference.Kind;
import deskside.usecases.knowledge.TextDifference.Segment;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    private static String text(Iterable<Segment> segments, Kind without) {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.kind() == without ? "" : segment.text()));
        return text.toString();
    }

    @Test
    void what_went_and_what_came_is_told_apart_word_by_word() {
        assertThat(TextDifference.of("到账 1 天；可处理", "到账 three 天；可办理")).containsExactly(new Segment(SAME, "到账 "),
                new Segment(REMOVED, "1"), new Segment(ADDED, "three"), new Segment(SAME, " 天；可"), new Segment(REMOVED, "处"), new Segment(ADDED, "办"),
                new Segment(SAME, "理"));
        assertThat(TextDifference.of("same", "same")).containsExactly(new Segment(SAME, "same"));
        assertThat(TextDifference.of("", "新")).containsExactly(new Segment(ADDED, "新"));
        assertThat(TextDifference.of("", "")).isEmpty();
    }

    @Test
    void both_texts_can_be_read_out_of_it() {
        var seed = 20261127L;
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var before = random.ints(random.nextInt(40), 0, 6).mapToObj(i -> "退款3天 a".substring(i, i + 1)).collect(Collectors.joining());
            var after = random.ints(random.nextInt(40), 0, 6).mapToObj(i -> "退款3天 a".substring(i, i + 1)).collect(Collectors.joining());
            var segments = TextDifference.of(before, after);
            assertThat(text(segments, ADDED)).as("seed " + seed).isEqualTo(before);
            assertThat(text(segments, REMOVED)).as("seed " + seed).isEqualTo(after);
        }
    }

    @Test
    void texts_too_long_to_compare_are_exchanged_as_a_whole() {
        assertThat(TextDifference.of("退".repeat(3_000) + "a", "换".repeat(3_000) + "b")).hasSize(2);
    }
}
