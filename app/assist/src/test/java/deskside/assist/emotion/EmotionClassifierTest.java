package deskside.assist.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.assist.intent.Example;
import deskside.assist.intent.TrainingProgress;
import deskside.domain.Language;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.Emotion.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Without embeddings: the lower tier must do better than words, too. */
class EmotionClassifierTest {

    private static EmotionDetector detector;
    private static EmotionClassifier chinese;

    @BeforeAll
    static void train() {
        var classifiers = new EnumMap<Language, EmotionClassifier>(Language.class);
        for (var language : Language.values()) {
            classifiers.put(language, EmotionTrainer.trainBundled(language, Optional.empty(), TrainingProgress.SILENT));
        }
        chinese = classifiers.get(Language.ZH);
        detector = new EmotionDetector(classifiers, Optional.empty());
    }

    @Test
    void on_messages_written_before_tuning_it_is_far_above_the_word_list() throws IOException {
        var lexicon = EmotionDetector.lexicon();
        for (var language : Language.values()) {
            var messages = messages(language);
            assertThat(messages).hasSizeGreaterThanOrEqualTo(100);
            assertThat(accuracy(detector, messages, language)).isGreaterThan(accuracy(lexicon, messages, language) + 0.15);
        }
    }

    @Test
    void the_trend_rises_when_a_calm_customer_gets_angry_and_falls_when_they_calm_down() {
        assertThat(detector.detect("你们就是骗子，我要投诉", List.of("你好", "请问几天能发货"), Language.ZH).trend()).isPositive();
        assertThat(detector.detect("好的谢谢", List.of("你们就是骗子，太过分了", "赶快退钱，不然举报"), Language.ZH).trend()).isNegative();
    }

    @Test
    void digits_and_pictures_alone_are_calm() {
        assertThat(detector.detect("123456", List.of(), Language.ZH)).isEqualTo(Emotion.CALM);
    }

    @Test
    void a_kept_classifier_says_the_same_and_a_damaged_one_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        chinese.write(bytes);
        var read = EmotionClassifier.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(read.labels()).isEqualTo(chinese.labels());
        for (var text : List.of("你们就是骗子", "太棒了", "急用，快点！！")) {
            assertThat(read.probabilities(text, Optional.empty())).containsExactly(chinese.probabilities(text, Optional.empty()));
        }
        assertThatThrownBy(() -> EmotionClassifier.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5}))).isInstanceOf(IOException.class);
    }

    @Test
    void any_labels_can_be_learned_and_probabilities_sum_to_one() {
        var examples = EmotionExamples.bundled(Language.EN).stream()
                .filter(example -> !example.label().equals(Kind.CALM.name()))
                .map(example -> new Example(example.label().equals(Kind.PLEASED.name()) ? "1" : "0", example.text())).toList();
        var classifier = EmotionTrainer.train(examples, Language.EN, Optional.empty(), TrainingProgress.SILENT);
        assertThat(classifier.labels()).containsExactly("0", "1");
        assertThat(classifier.probability("1", "wonderful, thanks a lot", Optional.empty())).isGreaterThan(0.5);
        assertThat(classifier.probability("1", "this is a scam, I want my money back", Optional.empty())).isLessThan(0.5);
        var probabilities = classifier.probabilities("well", Optional.empty());
        assertThat(probabilities[0] + probabilities[1]).isBetween(0.999999, 1.000001);
    }

    private static double accuracy(EmotionDetector detector, List<Example> messages, Language language) {
        return messages.stream().filter(m -> detector.detect(m.text(), List.of(), language).kind().name().equals(m.label())).count()
                / (double) messages.size();
    }

    private static List<Example> messages(Language language) throws IOException {
        return Files.readAllLines(Path.of("src/test/data/emotion-test.tsv")).stream().skip(1).map(line -> line.split("\t"))
                .map(cells -> new Example(cells[1], cells[0]))
                .filter(example -> (language == Language.ZH) == example.text().codePoints().anyMatch(Character::isIdeographic)).toList();
    }
}
