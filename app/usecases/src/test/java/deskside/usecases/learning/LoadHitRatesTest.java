package deskside.usecases.learning;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.ranking.Thresholds.Place;
import deskside.domain.Language;
import deskside.domain.assist.Confidence;
import deskside.domain.assist.Feedback.Kind;
import deskside.domain.conversation.Channel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadHitRatesTest {

    private static final Place WEB = new Place(Language.ZH, Channel.WEB);

    private final LearningDesk desk = new LearningDesk();
    private final LoadHitRates rates = new LoadHitRates(desk.desk.feedback, desk.desk.conversations, desk.thresholds);

    @Test
    void each_level_has_its_own_share_of_sent_among_shown() {
        shown(40, 0.9, 32);
        shown(40, 0.6, 10);

        var loaded = rates.load();

        assertThat(loaded.of(WEB, Confidence.HIGH)).isEqualTo(new HitRate(32, 40, HitRate.Scope.CHANNEL));
        assertThat(loaded.of(WEB, Confidence.HIGH).share()).isEqualTo(0.8);
        assertThat(loaded.of(WEB, Confidence.MEDIUM).share()).isEqualTo(0.25);
        assertThat(loaded.of(WEB, Confidence.LOW).isEnough()).as("nothing was shown").isFalse();
    }

    @Test
    void a_channel_with_few_cases_shows_those_of_the_language() {
        shown(40, 0.9, 20);

        var phone = rates.load().of(new Place(Language.ZH, Channel.PHONE), Confidence.HIGH);

        assertThat(phone).isEqualTo(new HitRate(20, 40, HitRate.Scope.LANGUAGE));
        assertThat(rates.load().of(new Place(Language.EN, Channel.WEB), Confidence.HIGH).isEnough()).isFalse();
    }

    @Test
    void a_level_is_that_of_todays_thresholds() {
        shown(40, 0.6, 20);

        desk.thresholds.change(Map.of("zh.web.medium", 0.3, "zh.web.high", 0.55));

        assertThat(rates.load().of(WEB, Confidence.HIGH).shown()).isEqualTo(40);
    }

    private void shown(int count, double probability, int sent) {
        for (var i = 0; i < count; i++) {
            var message = desk.customerWrites("查快递");
            desk.give(message, "s-track", LearningDesk.TRACK, Kind.SHOWN, probability);
            if (i < sent) {
                desk.give(message, "s-track", LearningDesk.TRACK, i % 2 == 0 ? Kind.SENT_AS_IS : Kind.LIGHT_EDIT, probability);
            }
        }
    }
}
