package deskside.launcher.process;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.text.Sounds;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Evidence;
import deskside.domain.aftersales.Ground;
import deskside.domain.assist.Feedback;
import deskside.domain.conversation.Draft;
import deskside.domain.sync.Command;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.demo.ChannelClient;
import deskside.launcher.CompositionRoot;
import deskside.launcher.Waiting;
import deskside.store.db.Database;
import deskside.store.evidence.EvidencePack;
import deskside.store.journal.Journal;
import deskside.store.journal.JournalFile;
import deskside.sync.engine.net.Answer;
import deskside.sync.engine.net.HubAddress;
import deskside.sync.engine.net.HubClient;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.EvidenceRequest;
import deskside.sync.protocol.SignInRequest;
import deskside.testkit.PersonalMarkers;
import deskside.testkit.PersonalMarkers.Kind;
import deskside.testkit.PersonalMarkers.Marker;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 50 personal data of 8 kinds are written in a chat, a reply, a request, a case, a draft and a feedback; the customer is erased at the hub while a desk
 * is closed that still holds all of it and a reply that was never sent. Looked for in every row, file and journal entry afterwards.
 */
class ErasureEverywhereTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CUSTOMER = "c-0001";
    private static final String CHAT = "chat-erased";
    private static final String ORDER = "2026072152516";
    private static final String WROTE = "写道：";
    private static final Pattern COMMAND = Pattern.compile("\"command\":\"([A-Za-z0-9+/=]+)\"");
    private static final List<Charset> CHARSETS = List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GBK"));

    private final List<Marker> markers = PersonalMarkers.of(11);

    @TempDir
    Path folder;

    @Test
    void an_erased_customer_is_in_no_row_no_file_and_no_journal_entry_of_a_desk_and_in_no_row_of_the_hub() throws Exception {
        try (var hub = CompositionRoot.demoHub(folder.resolve("hub"), 0)) {
            try (var desk = WireDesk.open(folder.resolve("desk"), 1)) {
                desk.signIn(hub.baseUri().toString(), "lin", HubConfig.DEMO_PASSWORD);
                customerWrites(hub);
                plant(desk);
                assertThat(unmasked(exported(hub))).as("what is exported is masked").isEmpty();
                desk.goOffline();
                desk.queue(id -> new Command.SendReply(id, CHAT, value(Kind.BANK_CARD) + " 还没发", 1, null));
            }
            assertThat(rows()).as("the search finds them where they are").hasSizeGreaterThan(40);
            assertThat(journal()).isNotEmpty();
            assertThat(files()).as("no file shows them, even before").isEmpty();

            ask(hub, "shen", client -> client.erase(new ErasureRequest(CUSTOMER, "顾客要求删除")));

            try (var desk = WireDesk.open(folder.resolve("desk"), 2)) {
                assertThat(desk.store().outbox().pending()).hasSize(1);
                desk.signIn(hub.baseUri().toString(), "lin", HubConfig.DEMO_PASSWORD);
                Waiting.until("the erasure to arrive", PATIENCE, () -> desk.store().conversations().find(CHAT).isEmpty()
                        && desk.store().customers().find(CUSTOMER).isEmpty() && desk.store().outbox().pending().isEmpty());
                assertThat(desk.store().outbox().recent(100)).noneMatch(item -> item.command().conversationId().equals(CHAT));
                assertThat(desk.store().drafts().find(CHAT)).isEmpty();
                assertThat(desk.store().replyRequests().ofConversation(CHAT)).isEmpty();
                assertThat(desk.store().awaitIndexed(PATIENCE)).isTrue();
                var names = desk.store().nameSearch(Sounds.standard()::reading);
                assertThat(desk.store().awaitNames(PATIENCE)).isTrue();
                assertThat(names.find("王小敏", 9)).noneMatch(hit -> hit.toString().contains(CUSTOMER));
            }
        }
        assertThat(rows()).isEmpty();
        assertThat(journal()).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(hubRows()).isEmpty();
    }

    private String sentence(Kind kind) {
        return markers.stream().filter(marker -> marker.kind() == kind).findFirst().orElseThrow().sentence();
    }

    private String value(Kind kind) {
        return markers.stream().filter(marker -> marker.kind() == kind).findFirst().orElseThrow().value();
    }

    /** What a note of an order says is told from the order, not by its form; it is in the draft. */
    private List<Marker> said() {
        return markers.stream().filter(marker -> marker.kind() != Kind.ORDER_NOTE).toList();
    }

    private void customerWrites(Hub hub) throws Exception {
        try (var channel = new ChannelClient(hub.baseUri(), CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            var number = 0;
            for (var marker : said()) {
                channel.send(new ChannelMessageRequest("erase-" + number, CHAT, CUSTOMER, null, "app", "zh", "CUSTOMER", marker.sentence(), Instant.now(),
                        number == 0 ? "转人工 " + value(Kind.MOBILE) : null, null));
                number++;
            }
        }
    }

    private void plant(WireDesk desk) {
        Waiting.until("the chat", PATIENCE, () -> desk.seen(CHAT) >= said().size() && desk.store().orders().find(ORDER).isPresent());
        settled(desk, desk.queue(id -> new Command.AcceptConversation(id, CHAT)));
        settled(desk, desk.queue(id -> new Command.SendReply(id, CHAT, "您" + WROTE + value(Kind.MOBILE), 1, null)));
        settled(desk, desk.queue(id -> new Command.RequestReply(id, CHAT, "免单，寄到" + value(Kind.ADDRESS), 1, null)));
        var order = desk.store().orders().find(ORDER).orElseThrow();
        settled(desk, desk.queue(id -> new Command.OpenCase(id, CHAT, CaseKind.REFUND, ORDER, Money.cny("1.00"), order.paid(), order.refunded(),
                sentence(Kind.LANDLINE), null, Claim.ofOrder(Ground.NOT_RECEIVED).with(List.of(Evidence.CARRIER_RECORD)), null)));
        desk.store().drafts().save(new Draft(CHAT, value(Kind.EMAIL) + value(Kind.ORDER_NOTE), 1, Instant.now()));
        desk.store().feedback().append(new Feedback("f-1", "s-1", CHAT, "m-1", "kb-1", null, Feedback.Kind.REJECTED, 0, value(Kind.IDENTITY_CARD), Instant.now()));
    }

    private static void settled(WireDesk desk, String commandId) {
        Waiting.until("the hub's answer", PATIENCE, () -> desk.store().outbox().find(commandId).orElseThrow().state().isFinal());
    }

    private Path exported(Hub hub) throws IOException {
        var evidence = ask(hub, "zhou", client -> client.evidence(new EvidenceRequest(CHAT, "投诉核查", false)));
        var file = folder.resolve("evidence.zip");
        EvidencePack.write(evidence, file, ZoneOffset.ofHours(8));
        return file;
    }

    private static <T> T ask(Hub hub, String login, Function<HubClient, Answer<T>> question) {
        var token = new AtomicReference<>("");
        try (var client = new HubClient(new HubAddress(hub.baseUri().toString()), token::get)) {
            token.set(value(client.signIn(new SignInRequest(login, HubConfig.DEMO_PASSWORD, "device-of-" + login))).token());
            return value(question.apply(client));
        }
    }

    private static <T> T value(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Ok.class);
        return ((Answer.Ok<T>) answer).value();
    }

    private List<String> unmasked(Path zip) throws IOException {
        var found = new ArrayList<String>();
        try (var pack = new ZipFile(zip.toFile())) {
            for (var entry : pack.stream().toList()) {
                var text = new String(pack.getInputStream(entry).readAllBytes(), UTF_8);
                shown(text).forEach(marker -> found.add(entry.getName() + ": " + marker));
            }
        }
        return found;
    }

    private List<String> shown(String text) {
        return PersonalMarkers.in(text, markers).stream().map(Marker::value).toList();
    }

    /** Markers that stand in the desk's tables, as text or as bytes of a document. */
    private List<String> rows() throws IOException {
        try (var database = Database.open(folder.resolve("desk").resolve("desk"), "", secret(), (_, _) -> { })) {
            return inDump(database.read(handle -> String.join("\n", handle.createQuery("script").mapTo(String.class).list())));
        }
    }

    private List<String> hubRows() throws SQLException {
        var dump = new StringBuilder();
        try (var connection = DriverManager.getConnection(HubConfig.h2(folder.resolve("hub")), "hub", "");
                var statement = connection.createStatement(); var lines = statement.executeQuery("script")) {
            while (lines.next()) {
                dump.append(lines.getString(1)).append('\n');
            }
        }
        return inDump(dump.toString());
    }

    /** H2 writes other characters than ASCII as their numbers behind a backslash, and bytes in hexadecimal. */
    private List<String> inDump(String dump) {
        var text = Pattern.compile("\\\\u?([0-9a-f]{4})").matcher(dump).replaceAll(match -> Matcher.quoteReplacement("" + (char) Integer.parseInt(match.group(1), 16)));
        var bytes = new StringBuilder();
        Pattern.compile("X'([0-9a-f]+)'").matcher(dump).results().forEach(match -> bytes.append(new String(HexFormat.of().parseHex(match.group(1)), UTF_8)).append('\n'));
        var found = new ArrayList<>(shown(text));
        found.addAll(shown(bytes.toString()));
        return found;
    }

    private List<String> journal() throws IOException {
        try (var journal = Journal.open(new JournalFile(folder.resolve("desk").resolve("outbox.journal")), secret())) {
            return journal.entries().stream().flatMap(entry -> shown(COMMAND.matcher(new String(entry.snapshot(), UTF_8)).replaceAll(
                    match -> Matcher.quoteReplacement(new String(Base64.getDecoder().decode(match.group(1)), UTF_8)))).stream()).toList();
        }
    }

    private byte[] secret() throws IOException {
        return Files.readAllBytes(folder.resolve("desk").resolve("desk.key"));
    }

    /** By file; in any of the encodings, as the customer or the desk would write it. */
    private Map<String, List<String>> files() throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (var all = Files.walk(folder.resolve("desk"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var content = HexFormat.of().formatHex(Files.readAllBytes(file)).toLowerCase(Locale.ROOT);
                for (var marker : markers) {
                    for (var charset : CHARSETS) {
                        if (content.contains(HexFormat.of().formatHex(marker.value().getBytes(charset)))) {
                            found.computeIfAbsent(file.getFileName().toString(), _ -> new ArrayList<>()).add(marker.value());
                        }
                    }
                }
            }
        }
        return found;
    }
}
