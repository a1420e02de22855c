package deskside.assist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.Fixtures;
import deskside.assist.intent.IntentTrainer;
import deskside.assist.intent.TrainingProgress;
import deskside.assist.text.Sounds;
import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MessageNoiseTest {

    private static final long SEED = 4;

    @Test
    void the_same_seed_spoils_a_message_the_same_way() {
        var once = new MessageNoise(SEED).spoil("请问退款什么时候到账？", Language.ZH);
        assertThat(new MessageNoise(SEED).spoil("请问退款什么时候到账？", Language.ZH)).isEqualTo(once);
        assertThat(LongStream.range(0, 20).mapToObj(seed -> new MessageNoise(seed).spoil("请问退款什么时候到账？", Language.ZH)).distinct().count())
                .isGreaterThan(10);
    }

    @Test
    void a_chinese_slip_keeps_the_sound() {
        for (var seed = 0; seed < 30; seed++) {
            var spoilt = TextNormalizer.normalize(new MessageNoise(seed).spoil("退款几时到", Language.ZH)).replaceAll("\\P{IsHan}", "");
            assertThat(spoilt).as("seed " + seed).isNotEqualTo("退款几时到");
            assertThat(Sounds.standard().of(spoilt)).as("seed " + seed).startsWith(Sounds.standard().of("退款几时到"));
        }
    }

    @Test
    void an_english_slip_stays_within_the_letters_of_the_message() {
        for (var seed = 0; seed < 30; seed++) {
            var spoilt = TextNormalizer.normalize(new MessageNoise(seed).spoil("where is my parcel", Language.EN)).replaceAll("[^a-z ]", "");
            assertThat(spoilt.split("")).as("seed " + seed).isSubsetOf("where is my parcel".split(""));
        }
    }

    @Test
    void most_of_what_keywords_recognise_survives_a_slip_punctuation_and_masks() {
        var model = IntentTrainer.train(Fixtures.intents(), Language.ZH, Optional.empty(), TrainingProgress.SILENT);
        var noise = new MessageNoise(SEED);
        var asked = Fixtures.intents().stream().flatMap(intent -> intent.examplesZh().stream().map(text -> new String[] {intent.id(), text})).toList();

        var kept = asked.stream().filter(one -> model.predict(noise.spoil(one[1], Language.ZH), Optional.empty()).best().label().equals(one[0])).count();

        assertThat((double) kept / asked.size()).as("share of its own examples, spoilt with seed " + SEED).isGreaterThan(0.85);
    }
}
