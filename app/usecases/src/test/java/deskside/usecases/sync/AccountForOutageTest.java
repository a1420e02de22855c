package deskside.usecases.sync;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.assist.Feedback;
import deskside.domain.conversation.Conversation;
import deskside.domain.knowledge.Article;
import deskside.domain.sync.Command;
import deskside.domain.sync.OutboxState;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.NoModelStore;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import deskside.usecases.assist.Embeddings;
import deskside.usecases.assist.FillSlots;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.ThresholdBook;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountForOutageTest {

    private static final Conversation WANG = TestShop.WANG_ASKS;

    private final InMemoryDesk desk = new InMemoryDesk();
    private final SeededIds ids = new SeededIds();
    private final AccountForOutage account = account();

    @BeforeEach
    void signIn() {
        desk.session.remember(TestShop.AGENT);
        desk.put(TestShop.entities());
        desk.put(List.of(article("kb-price", 3, null, "七天内降价可以退差价。"), article("kb-stuck", 1, null, "三天不动就补发。")));
    }

    @Test
    void there_is_nothing_to_tell_without_an_outage() {
        answer("s-1", "kb-price", 3, false);

        assertThat(account.load()).isEmpty();
    }

    @Test
    void answers_in_the_outage_are_counted_and_own_words_are_not() {
        var from = desk.clock.instant();
        answer("s-1", "kb-price", 3, true);
        answer(null, "", 0, true);
        desk.clock.advance(Duration.ofMinutes(5));
        answer("s-2", "kb-stuck", 1, true);

        var told = account.load().orElseThrow();

        assertThat(told.from()).isEqualTo(from);
        assertThat(told.until()).isEqualTo(from.plus(Duration.ofMinutes(5)));
        assertThat(told.answered()).isEqualTo(2);
        assertThat(told.outdated()).isEmpty();
    }

    @Test
    void an_answer_that_has_not_arrived_yet_is_no_answer_yet() {
        desk.outbox.settle(queue("s-1", true), OutboxState.HELD, null, null, desk.clock.instant());

        assertThat(account.load().orElseThrow().answered()).isZero();
    }

    @Test
    void an_answer_from_a_text_that_was_revised_meanwhile_is_outdated_until_the_customer_was_written_to() {
        answer("s-1", "kb-price", 3, true);
        answer("s-2", "kb-stuck", 1, true);
        desk.put(List.of(article("kb-price", 4, null, "十五天内降价可以退差价。")));

        var told = account.load().orElseThrow();

        assertThat(told.outdated()).singleElement().satisfies(one -> {
            assertThat(one.sourceId()).isEqualTo("kb-price");
            assertThat(one.usedRevision()).isEqualTo(3);
            assertThat(one.currentRevision()).isEqualTo(4);
        });
        assertThat(account.correction(told.uncorrected().getFirst())).endsWith("十五天内降价可以退差价。").contains("更正");

        desk.clock.advance(Duration.ofMinutes(1));
        answer(null, "", 0, false);
        assertThat(account.load().orElseThrow().uncorrected()).isEmpty();
        assertThat(account.load().orElseThrow().outdated()).hasSize(1);
    }

    @Test
    void a_source_that_has_expired_offers_no_new_answer() {
        answer("s-1", "kb-price", 3, true);
        desk.put(List.of(article("kb-price", 4, LocalDate.ofInstant(desk.clock.instant(), ZoneOffset.UTC).minusDays(1), "旧活动。")));

        var outdated = account.load().orElseThrow().outdated().getFirst();

        assertThat(outdated.currentRevision()).isNull();
        assertThat(account.correction(outdated)).contains("不再有效").doesNotContain("旧活动");
    }

    @Test
    void an_earlier_outage_is_not_told_again() {
        answer("s-1", "kb-price", 3, true);
        desk.clock.advance(Duration.ofHours(3));
        answer("s-2", "kb-stuck", 1, true);

        assertThat(account.load().orElseThrow().answered()).isEqualTo(1);
    }

    private void answer(@Nullable String suggestionId, String sourceId, int revision, boolean offline) {
        var now = desk.clock.instant();
        var id = queue(suggestionId, offline);
        desk.outbox.markSending(id);
        desk.outbox.settle(id, OutboxState.ACKED, "88412", null, now);
        if (suggestionId != null) {
            desk.feedback.append(new Feedback(ids.next(), suggestionId, WANG.id(), "m-1", sourceId, null, Feedback.Kind.SENT_AS_IS, 1, null, now,
                    0.9, revision));
        }
    }

    private String queue(@Nullable String suggestionId, boolean offline) {
        var now = desk.clock.instant();
        var id = ids.next();
        desk.outbox.enqueue(new Command.SendReply(id, WANG.id(), "您好", 1, suggestionId), TestShop.AGENT.id(), offline, now, now.plus(Duration.ofHours(2)));
        return id;
    }

    private static Article article(String id, int revision, @Nullable LocalDate validTo, String answer) {
        return new Article(id, revision, Language.ZH, id, "规则", List.of(), List.of(), List.of(), revision, LocalDate.of(2026, 6, 1), null, validTo,
                answer, answer);
    }

    private AccountForOutage account() {
        var engine = new LiveEngine(desk.knowledgeBase, Embeddings.missing(EngineShortfall.SWITCHED_OFF, ""),
                new IntentModels(new NoModelStore(), new ModelLibrary(desk.modelVersions, desk.settings), ids, desk.clock), new ThresholdBook(desk.settings));
        var snapshots = new SnapshotLoader(desk.conversations, desk.customers, desk.orders, desk.catalog, desk.session, desk.replica, desk.clock);
        return new AccountForOutage(desk.outbox, desk.feedback, desk.conversations, desk.knowledgeBase, desk.catalog,
                new FillSlots(engine, snapshots), desk.clock, ZoneOffset.UTC);
    }
}
