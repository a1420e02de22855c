package deskside.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.Confidence;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.EngineTier;
import deskside.domain.assist.HandOverScore;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import deskside.domain.privacy.Masking;
import deskside.launcher.replay.DialogueFile;
import deskside.launcher.replay.ReplayReport;
import deskside.launcher.replay.ReplayedMessage;
import deskside.testkit.PersonalMarkers;
import deskside.testkit.PersonalMarkers.Marker;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What commands print is read over shoulders and kept in files: personal data in it are masked as on the screen. */
class MaskedOutputTest {

    private static final List<Marker> MARKERS = PersonalMarkers.of(5).stream().filter(marker -> !marker.sentence().isEmpty()).toList();

    /** The customer's words come back in entities and in the suggestion. */
    private static AssistResult result(Marker marker) {
        return new AssistResult("m-1", Language.ZH, List.of(),
                List.of(new RecognizedEntity(RecognizedEntity.Kind.ADDRESS, 0, marker.sentence().length(), marker.sentence(), marker.sentence())),
                new Emotion(Emotion.Kind.CALM, 0, 0), new HandOverScore(0, List.of()),
                List.of(new Suggestion("s-1", TestShop.WANG.name() + "您好，" + marker.sentence(), 0.8, Confidence.HIGH,
                        List.of(new SuggestionSource(SuggestionSource.Kind.SCRIPT, "S-1", "问候", 0, "", null)), List.of())), null, EngineTier.FULL);
    }

    @Test
    void suggest_shows_no_personal_data_and_not_the_customers_name() {
        for (var marker : MARKERS) {
            var masking = Masking.of(TestShop.WANG);
            var text = SuggestCommand.text(result(marker), Duration.ofMillis(9), masking);
            var json = Json.write(SuggestCommand.json(result(marker), Duration.ofMillis(9), masking));
            for (var printed : List.of(text, json)) {
                assertThat(marker.isIn(printed)).as(printed).isFalse();
                assertThat(printed).contains("您好").doesNotContain(TestShop.WANG.name());
            }
        }
    }

    @Test
    void replay_shows_no_personal_data() {
        for (var marker : MARKERS) {
            var message = new ReplayedMessage(new DialogueFile.Turn("d-1", marker.sentence(), "OTHER", null, List.of()), Duration.ofMillis(40), Duration.ofMillis(20),
                    result(marker));
            for (var printed : List.of(ReplayReport.line(message), Json.write(ReplayReport.json(message)))) {
                assertThat(marker.isIn(printed)).as(printed).isFalse();
            }
        }
    }
}
