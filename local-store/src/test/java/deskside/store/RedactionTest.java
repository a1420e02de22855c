package deskside.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.Feedback;
import deskside.domain.conversation.Draft;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.KnowledgeQuery;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedExchange;
import deskside.domain.knowledge.SolvedQuestions;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Command;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.OutboxState;
import deskside.store.db.Database;
import deskside.store.journal.Journal;
import deskside.store.journal.JournalFile;
import deskside.testkit.TestClock;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub has redacted is nowhere: each place gets a marker, and every row, file and journal entry is searched for it. */
class RedactionTest {

    private static final String MARKER = "QZXW7731";
    private static final Pattern COMMAND = Pattern.compile("\"command\":\"([A-Za-z0-9+/=]+)\"");
    private static final Instant NOW = TestClock.START;
    private static final String CHAT = TestShop.WANG_ASKS.id();

    @TempDir
    Path dir;

    @Test
    void nothing_of_what_was_redacted_is_in_any_row_any_index_file_or_the_journal() throws IOException {
        var script = new Script("sc-marked", 1, Language.ZH, "标题 " + MARKER, "通用", List.of(), "neutral", "正文 " + MARKER);
        var said = new Message("m-90", 1, CHAT, 90, Sender.CUSTOMER, TestShop.WANG.id(), "我的卡号 " + MARKER, NOW, null, null);
        try (var store = LocalStore.open(dir, Optional.empty())) {
            store.replica().apply(TestShop.page(), NOW);
            store.replica().apply(TestShop.page("c-2", List.of(said, script)), NOW);
            store.outbox().enqueue(new Command.SendReply("cmd-1", CHAT, "您的卡号 " + MARKER, 90, null), TestShop.AGENT.id(), false, NOW,
                    NOW.plus(Duration.ofHours(2)));
            store.outbox().settle("cmd-1", OutboxState.ACKED, "r-1", null, NOW);
            store.drafts().save(new Draft(CHAT, "草稿 " + MARKER, 90, NOW));
            store.feedback().append(new Feedback("f-1", "s-1", CHAT, "m-90", "kb-1", null, Feedback.Kind.REJECTED, 0, "因为 " + MARKER, NOW));
            assertThat(store.solvedQuestions().settle(CHAT, new SolvedQuestions.Look(TestShop.WANG_ASKS.version(), true, 90, 0), List.of(new SolvedExchange(said.id(),
                    said.id(), CHAT, List.of(), Language.ZH, "问 " + MARKER, "答 " + MARKER, List.of(), List.of(), NOW)))).isTrue();
            StorePorts.awaitIndexed(store);
            assertThat(store.search().search(KnowledgeQuery.everything(MARKER, Language.ZH, 5))).as("before").hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(places()).as("the search finds the marker where it is").contains("rows", "journal").anyMatch(place -> place.startsWith("index/"));

        try (var store = LocalStore.open(dir, Optional.empty())) {
            store.replica().apply(new ChangePage(List.of(gone(EntityType.CONVERSATION, CHAT), gone(EntityType.MESSAGE, said.id()),
                    gone(EntityType.SCRIPT, script.id())), "c-3", false, NOW), NOW);
            StorePorts.awaitIndexed(store);
            assertThat(store.search().search(KnowledgeQuery.everything(MARKER, Language.ZH, 5))).noneMatch(hit -> hit.documentId().equals("sc-marked"));
        }

        assertThat(places()).isEmpty();
    }

    private static Change gone(EntityType type, String id) {
        return new Change(900, type, id, 9, Change.Op.REDACT, null);
    }

    /** Where the marker is. */
    private List<String> places() throws IOException {
        var places = new ArrayList<String>();
        var secret = Files.readAllBytes(dir.resolve("desk.key"));
        try (var database = Database.open(dir.resolve("desk"), "", secret, (_, _) -> { })) {
            var dump = database.read(handle -> String.join("\n", handle.createQuery("script").mapTo(String.class).list()));
            if (isIn(dump) || dump.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(MARKER.getBytes(UTF_8)))) {
                places.add("rows");
            }
        }
        try (var journal = Journal.open(new JournalFile(dir.resolve("outbox.journal")), secret)) {
            if (journal.entries().stream().anyMatch(entry -> isIn(decoded(new String(entry.snapshot(), UTF_8))))) {
                places.add("journal");
            }
        }
        try (var files = Files.walk(dir)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (isIn(Files.readString(file, ISO_8859_1))) {
                    places.add(dir.relativize(file).toString());
                }
            }
        }
        return places;
    }

    /** The command within a snapshot is in base64. */
    private static String decoded(String snapshot) {
        return COMMAND.matcher(snapshot).replaceAll(match -> Matcher.quoteReplacement(new String(Base64.getDecoder().decode(match.group(1)), UTF_8)));
    }

    private static boolean isIn(String text) {
        return text.toUpperCase(Locale.ROOT).contains(MARKER);
    }
}
