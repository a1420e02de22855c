package deskside.assist.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    @Test
    void a_change_holds_in_its_language_and_channel_only() {
        var changed = Thresholds.START.with(Map.of("zh.web.show", 0.3));

        assertThat(changed.of(Language.ZH, Channel.WEB).show()).isEqualTo(0.3);
        assertThat(changed.of(Language.ZH, Channel.WEB).high()).isEqualTo(ConfidenceLevels.START.high());
        assertThat(changed.of(Language.ZH, Channel.APP)).isEqualTo(ConfidenceLevels.START);
        assertThat(changed.of(Language.EN, Channel.WEB)).isEqualTo(ConfidenceLevels.START);
    }

    @Test
    void all_stands_for_every_language_or_channel() {
        var changed = Thresholds.START.with(Map.of("en.all.high", 0.9));

        assertThat(changed.own()).hasSize(Channel.values().length);
        assertThat(changed.of(Language.EN, Channel.PHONE).high()).isEqualTo(0.9);
    }

    @Test
    void changes_are_checked_together() {
        var changed = Thresholds.START.with(Map.of("zh.web.medium", 0.8, "zh.web.high", 0.95));

        assertThat(changed.of(Language.ZH, Channel.WEB)).isEqualTo(new ConfidenceLevels(0.25, 0.8, 0.95));
        assertThatThrownBy(() -> Thresholds.START.with(Map.of("zh.web.medium", 0.8))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zh.web").hasMessageContaining("rise");
    }

    @Test
    void values_out_of_range_and_unknown_names_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> Thresholds.START.with(Map.of("zh.web.high", 1.2))).hasMessageContaining("between 0.05 and 1");
        assertThatThrownBy(() -> Thresholds.START.with(Map.of("zh.web.show", Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Thresholds.checkName("zh.fax.show")).hasMessageContaining("fax").hasMessageContaining("wechat-mini");
        assertThatThrownBy(() -> Thresholds.checkName("fr.web.show")).hasMessageContaining("fr");
        assertThatThrownBy(() -> Thresholds.checkName("zh.web.top")).hasMessageContaining("show, medium or high");
        assertThatThrownBy(() -> Thresholds.checkName("show")).hasMessageContaining("zh.web.show");
    }

    @Test
    void going_back_to_the_start_leaves_nothing_of_ones_own() {
        var changed = Thresholds.START.with(Map.of("zh.web.show", 0.3)).with(Map.of("zh.web.show", ConfidenceLevels.START.show()));

        assertThat(changed).isEqualTo(Thresholds.START);
    }
}
