package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.knowledge.SolvedQuestions.Look;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import deskside.testkit.TestShop;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link deskside.domain.knowledge.SolvedQuestions} promises. */
public abstract class SolvedQuestionsContract extends PortsContract {

    private static final Conversation OLD = TestShop.WANG_CLOSED;
    private static final Look LOOK = new Look(OLD.version(), true, OLD.lastMessageSeq(), 0);

    @BeforeEach
    void pullClosedConversations() {
        pullTestShop();
        ports.replica().apply(TestShop.page("cursor-solved", List.of(
                new Message("q-1", 1, OLD.id(), 101, Sender.CUSTOMER, OLD.customerId(), "水壶有水垢怎么清理", NOW, null, null),
                new Message("a-1", 1, OLD.id(), 102, Sender.AGENT, "agent-lin", "放柠檬酸煮开静置二十分钟再冲洗两遍。", NOW, null, null),
                closed("k-other", 1), new Message("q-2", 1, "k-other", 1, Sender.CUSTOMER, "c-chen", "水壶里的水垢怎么去", NOW, null, null),
                new Message("a-2", 1, "k-other", 2, Sender.AGENT, "agent-lin", "放柠檬酸煮开静置二十分钟，再冲洗两遍。", NOW, null, null))), NOW);
    }

    @Test
    void exchanges_of_one_question_are_told_as_one_and_found_by_what_was_asked() {
        settleBoth();
        assertThat(ports.solvedQuestions().size()).isEqualTo(1);
        assertThat(ports.solvedQuestions().find("q-1")).hasValueSatisfying(question -> {
            assertThat(question.conversations()).isEqualTo(2);
            assertThat(question.newest()).isEqualTo(second());
        });
        assertThat(ports.solvedQuestions().ofConversation(OLD.id())).containsExactly(first());
        assertThat(ports.solvedQuestions().newest(1)).containsExactly(second());
        assertThat(found()).containsExactly("q-1");
    }

    @Test
    void a_conversation_is_unread_until_it_was_looked_at_and_again_when_it_has_changed_or_is_open_again() {
        assertThat(ports.solvedQuestions().unread(9)).contains(OLD.id(), "k-other").doesNotContain(TestShop.WANG_ASKS.id());
        settleBoth();
        assertThat(ports.solvedQuestions().unread(9)).doesNotContain(OLD.id(), "k-other");
        assertThat(ports.solvedQuestions().look(OLD.id())).contains(LOOK);
        ports.replica().apply(TestShop.page("cursor-again", List.of(new Conversation("k-other", 2, "c-chen", null, OLD.channel(), Language.ZH,
                ConversationStatus.WAITING, null, null, List.of(), NOW, NOW, NOW, "", 3))), NOW);
        assertThat(ports.solvedQuestions().unread(9)).contains("k-other");
    }

    @Test
    void nothing_is_kept_of_a_conversation_that_changed_meanwhile_or_of_a_message_that_has_gone() {
        assertThat(ports.solvedQuestions().settle(OLD.id(), new Look(OLD.version() + 1, true, 102, 0), List.of(first()))).isFalse();
        gone(EntityType.MESSAGE, "a-1", Change.Op.REDACT);
        assertThat(ports.solvedQuestions().settle(OLD.id(), LOOK, List.of(first()))).isFalse();
        assertThat(ports.solvedQuestions().size()).isZero();
        assertThat(ports.solvedQuestions().look(OLD.id())).isEmpty();
    }

    @Test
    void what_a_redacted_message_or_conversation_taught_goes_with_it_and_the_rest_stays() {
        settleBoth();
        gone(EntityType.MESSAGE, "a-2", Change.Op.REDACT);
        assertThat(ports.solvedQuestions().find("q-1")).hasValueSatisfying(question -> assertThat(question.exchanges()).containsExactly(first()));
        gone(EntityType.CONVERSATION, OLD.id(), Change.Op.REDACT);
        assertThat(ports.solvedQuestions().find("q-1")).isEmpty();
        assertThat(found()).isEmpty();
        assertThat(ports.solvedQuestions().look(OLD.id())).isEmpty();
    }

    @Test
    void what_is_withdrawn_is_not_found_any_more() {
        settleBoth();
        ports.solvedQuestions().withdraw(List.of("q-1", "q-2"));
        assertThat(ports.solvedQuestions().size()).isZero();
        assertThat(found()).isEmpty();
    }

    @Test
    void another_hub_begins_with_nothing() {
        settleBoth();
        ports.replica().reset();
        assertThat(ports.solvedQuestions().size()).isZero();
        assertThat(ports.solvedQuestions().unread(9)).isEmpty();
    }

    private void settleBoth() {
        assertThat(ports.solvedQuestions().settle(OLD.id(), LOOK, List.of(first()))).isTrue();
        assertThat(ports.solvedQuestions().settle("k-other", new Look(1, true, 2, 0), List.of(second()))).isTrue();
        ports.awaitIndexed().run();
    }

    private List<String> found() {
        ports.awaitIndexed().run();
        return ports.search().search(new KnowledgeQuery("水垢怎么清理", Language.ZH, EnumSet.of(DocumentKind.SOLVED), 5)).stream()
                .map(KnowledgeHit::documentId).toList();
    }

    private void gone(EntityType type, String id, Change.Op op) {
        ports.replica().apply(new ChangePage(List.of(new Change(900, type, id, 90, op, null)), "cursor-" + id, false, NOW), NOW);
    }

    private static SolvedExchange first() {
        return new SolvedExchange("q-1", "q-1", OLD.id(), List.of("a-1"), Language.ZH, "水壶有水垢怎么清理", "放柠檬酸煮开静置二十分钟再冲洗两遍。", List.of(),
                List.of(), NOW.minus(Duration.ofDays(1)));
    }

    private static SolvedExchange second() {
        return new SolvedExchange("q-2", "q-1", "k-other", List.of("a-2"), Language.ZH, "水壶里的水垢怎么去", "放柠檬酸煮开静置二十分钟，再冲洗两遍。", List.of(),
                List.of(), NOW);
    }

    private static Conversation closed(String id, long version) {
        return new Conversation(id, version, "c-chen", null, OLD.channel(), Language.ZH, ConversationStatus.CLOSED, "agent-lin", null, List.of(), NOW, null,
                NOW, "", 2);
    }
}
