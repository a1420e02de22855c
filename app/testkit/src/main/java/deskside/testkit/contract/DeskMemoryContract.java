package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deskside.domain.assist.Feedback;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.assist.FeedbackLog.Acceptance;
import deskside.domain.assist.RankingMemory;
import deskside.domain.assist.RankingVersion;
import deskside.testkit.TestShop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link deskside.domain.Settings}, {@link deskside.domain.people.Session} and the feedback log promise. */
public abstract class DeskMemoryContract extends PortsContract {

    @Test
    void a_setting_is_kept_until_it_is_replaced() {
        assertThat(ports.settings().get("theme")).isEmpty();
        ports.settings().put("theme", "dark");
        ports.settings().put("theme", "light");
        ports.settings().put("hub", "http://127.0.0.1:8787");
        assertThat(ports.settings().get("theme")).contains("light");
        assertThat(ports.settings().get("hub")).contains("http://127.0.0.1:8787");
    }

    @Test
    void the_last_one_who_signed_in_is_remembered() {
        assertThat(ports.session().account()).isEmpty();
        ports.session().remember(TestShop.AGENT);
        ports.session().remember(TestShop.SUPERVISOR);
        assertThat(ports.session().account()).contains(TestShop.SUPERVISOR);
    }

    @Test
    void acceptance_counts_what_was_shown_and_what_was_sent_per_source() {
        give("f-1", "kb-1", Feedback.Kind.SHOWN);
        give("f-2", "kb-1", Feedback.Kind.SHOWN);
        give("f-3", "kb-1", Feedback.Kind.SENT_AS_IS);
        give("f-4", "kb-1", Feedback.Kind.LIGHT_EDIT);
        give("f-5", "kb-1", Feedback.Kind.REWRITTEN);
        give("f-6", "kb-2", Feedback.Kind.SHOWN);
        give("f-7", "kb-2", Feedback.Kind.REJECTED);
        give("f-7", "kb-2", Feedback.Kind.SENT_AS_IS);
        assertThat(ports.feedback().acceptance(NOW)).isEqualTo(Map.of("kb-1", new Acceptance(2, 2), "kb-2", new Acceptance(0, 1)));
    }

    @Test
    void half_of_an_acceptance_is_left_after_a_half_life() {
        give("f-1", "kb-1", Feedback.Kind.SHOWN);
        give("f-2", "kb-1", Feedback.Kind.SENT_AS_IS);
        assertThat(ports.feedback().acceptance(NOW.plus(FeedbackLog.HALF_LIFE)).get("kb-1")).satisfies(left -> {
            assertThat(left.sent()).isCloseTo(0.5, within(1e-6));
            assertThat(left.shown()).isCloseTo(0.5, within(1e-6));
        });
    }

    @Test
    void versions_of_the_ranking_come_back_newest_first_and_only_so_many_are_kept() {
        assertThat(ports.rankingMemory().versions()).isEmpty();
        for (var i = 0; i < RankingMemory.KEPT_VERSIONS + 3; i++) {
            ports.rankingMemory().append(List.of(i + 0.125, -2.0), NOW.plusSeconds(i), "feedback " + i);
        }
        var versions = ports.rankingMemory().versions();
        var last = RankingMemory.KEPT_VERSIONS + 2;
        assertThat(versions).hasSize(RankingMemory.KEPT_VERSIONS);
        assertThat(versions.getFirst())
                .isEqualTo(new RankingVersion(last + 1, List.of(last + 0.125, -2.0), NOW.plusSeconds(last), "feedback " + last));
        assertThat(versions.getLast().number()).isEqualTo(4);
    }

    @Test
    void what_spoke_for_a_shown_suggestion_is_kept_as_it_was_when_it_was_first_shown() {
        ports.rankingMemory().keepSigns("s-1", List.of(0.5, 0.0, -1.0), NOW);
        ports.rankingMemory().keepSigns("s-1", List.of(0.9), NOW);
        assertThat(ports.rankingMemory().signs("s-1")).contains(List.of(0.5, 0.0, -1.0));
        assertThat(ports.rankingMemory().signs("s-2")).isEmpty();
    }

    @Test
    void the_newest_feedback_comes_first_with_the_probability_and_the_revision_it_was_shown_with() {
        for (var minute = 0; minute < 3; minute++) {
            ports.feedback().append(new Feedback("n-" + minute, "s-1", "k-1", "m-1", "kb-1", null, Feedback.Kind.SHOWN, 0, null,
                    NOW.plusSeconds(60 * minute), minute == 2 ? 0.83 : null, minute == 2 ? 4 : null));
        }
        assertThat(ports.feedback().newest(2)).extracting(Feedback::id).containsExactly("n-2", "n-1");
        assertThat(ports.feedback().newest(2)).extracting(Feedback::probability).containsExactly(0.83, null);
        assertThat(ports.feedback().newest(2)).extracting(Feedback::sourceRevision).containsExactly(4, null);
    }

    private void give(String id, String sourceId, Feedback.Kind kind) {
        ports.feedback().append(new Feedback(id, "s-1", "k-1", "m-1", sourceId, "invoice", kind, 1, null, NOW));
    }
}
