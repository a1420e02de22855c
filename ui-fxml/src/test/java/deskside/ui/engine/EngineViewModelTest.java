package deskside.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.assist.EngineStatus;
import deskside.domain.assist.EngineTier;
import deskside.ui.desk.DeskFixture;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.Texts;
import deskside.usecases.learning.TrainingOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineViewModelTest {

    private final DeskFixture fixture = new DeskFixture();
    private final EngineViewModel engine = new EngineViewModel(fixture.useCases.learning(), new DirectTasks());

    @Test
    void a_tier_that_is_lost_and_a_training_are_shown_at_once() {
        var keywords = new EngineStatus(EngineTier.KEYWORDS, EngineShortfall.NATIVE_LIBRARY, "no library", null);
        fixture.care.become(keywords);
        assertThat(engine.statusProperty().get()).isEqualTo(keywords);

        fixture.care.become(keywords.with(new EngineStatus.Training("embedding", 0.3)));
        assertThat(engine.statusProperty().get().training()).isNotNull();
    }

    @Test
    void the_end_of_a_training_shows_the_versions_that_serve() {
        fixture.withEngine();
        fixture.care.become(new EngineStatus(EngineTier.FULL, null, "", new EngineStatus.Training("embedding", 0.3)));
        assertThat(engine.servingProperty().get()).isEmpty();

        fixture.care.become(new EngineStatus(EngineTier.FULL, null, "", null));

        assertThat(engine.servingProperty().get()).extracting(EngineViewModel.Serving::language).contains(Language.ZH);
        assertThat(engine.servingProperty().get().getFirst().earlier()).isFalse();
    }

    @Test
    void training_by_hand_tells_how_it_ended_and_can_be_cancelled() {
        engine.train();
        engine.cancelTraining();
        assertThat(fixture.care.cancelled).isTrue();

        Objects.requireNonNull(fixture.care.asked).accept(List.of(new TrainingOutcome.TooLittle(Language.ZH, 3, 20)));

        assertThat(engine.outcomesProperty().get()).containsExactly(new TrainingOutcome.TooLittle(Language.ZH, 3, 20));
    }

    @Test
    void a_closed_panel_hears_nothing_more() {
        engine.close();
        fixture.care.become(new EngineStatus(EngineTier.SEARCH, EngineShortfall.NO_INTENTS, "", null));

        assertThat(engine.statusProperty().get().tier()).isEqualTo(EngineTier.FULL);
    }

    @ParameterizedTest
    @EnumSource(EngineShortfall.class)
    void every_shortfall_has_words_in_both_languages(EngineShortfall shortfall) {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = EngineBar.words(new EngineStatus(EngineTier.KEYWORDS, shortfall, "", null), Texts.of(locale, DeskFixture.ZONE));
            assertThat(words).doesNotContain("engine.").doesNotContain(shortfall.name());
        }
    }
}
