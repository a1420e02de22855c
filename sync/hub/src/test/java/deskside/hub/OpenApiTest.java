package deskside.hub;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentContent;
import deskside.domain.audit.AuditEntry;
import deskside.domain.audit.AuditHead;
import deskside.domain.audit.AuditPage;
import deskside.domain.audit.Evidence;
import deskside.domain.people.Account;
import deskside.domain.sync.Command;
import deskside.hub.store.TestDatabase;
import deskside.sync.protocol.ChannelAttachment;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.ChannelReplies.Reply;
import deskside.sync.protocol.ChannelTypingRequest;
import deskside.sync.protocol.ChannelTypingResponse;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.Device;
import deskside.sync.protocol.Devices;
import deskside.sync.protocol.Escrow;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowEntry;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.EscrowedCommand;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.ErasureResponse;
import deskside.sync.protocol.EvidenceRequest;
import deskside.sync.protocol.ExpectedReturn;
import deskside.sync.protocol.ExpectedReturns;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Poke;
import deskside.sync.protocol.PresenceRequest;
import deskside.sync.protocol.PresenceResponse;
import deskside.sync.protocol.PresentPerson;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.StoredAttachment;
import deskside.sync.protocol.TypeDigest;
import deskside.sync.protocol.WarehouseStepRequest;
import deskside.sync.protocol.WarehouseStepResponse;
import deskside.sync.protocol.WireChange;
import deskside.sync.protocol.WireCodec;
import deskside.testkit.TestMedia;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the OpenAPI file against the running hub, both ways. */
final class OpenApiTest {

    private static final String POKES = "GET " + Paths.POKES;
    private static final String PULL = "POST " + Paths.PULL;
    private static final String DIGEST = "POST " + Paths.DIGEST;
    private static final String SIGN_IN = "POST " + Paths.SIGN_IN;
    private static final String COMMANDS = "POST " + Paths.COMMANDS;
    private static final String BATCHES = "POST " + Paths.COMMAND_BATCHES;
    private static final String DEVICES = "GET " + Paths.DEVICES;
    private static final String REVOKE = "POST " + Paths.REVOKE;
    private static final String ESCROW = "GET " + Paths.ESCROW;
    private static final String HAND_OVER = "POST " + Paths.ESCROW;
    private static final String DECIDE = "POST " + Paths.ESCROW_DECISION;
    private static final String MESSAGES = "POST " + Paths.CHANNEL_MESSAGES;
    private static final String AUDIT = "GET " + Paths.AUDIT;
    private static final String EVIDENCE = "POST " + Paths.EVIDENCE;
    private static final String ERASURES = "POST " + Paths.ERASURES;
    private static final String RETURNS = "GET " + Paths.WAREHOUSE_RETURNS;
    private static final String STEPS = "POST " + Paths.WAREHOUSE_STEPS;
    private static final String REPLIES = "GET " + Paths.CHANNEL_REPLIES;

    @TempDir
    Path folder;
    @TempDir
    Path otherFolder;

    private final OpenApiFile file = new OpenApiFile();
    private final Set<String> recorded = new TreeSet<>();
    private RunningHub running;
    private String foreign = "";

    @BeforeEach
    void start() {
        running = new RunningHub(TestDatabase.H2, folder);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void every_route_is_described_and_every_described_route_is_there() {
        assertThat(file.routes()).isEqualTo(running.hub.routes());
    }

    @Test
    void every_described_answer_was_given_and_is_as_described() {
        var stranger = running.stranger("device-stranger");
        var lin = running.desk("lin");
        var chen = running.desk("chen");
        var gateway = running.gateway();
        record("GET " + Paths.HEALTH, stranger.get(Paths.HEALTH), 200);
        signIns(stranger);
        messages(stranger, lin, gateway);
        attachments(stranger, lin, gateway);
        presence(stranger, lin, chen, gateway);
        pulls(stranger, lin);
        digests(stranger, lin);
        commands(stranger, lin, chen);
        batches(stranger, lin);
        devices(stranger, lin);
        replies(stranger, lin, gateway);
        warehouse(stranger, lin, gateway);
        oversight(stranger, lin);
        record(POKES, stranger.get(Paths.POKES), 401);
        record(POKES, lin.get(Paths.POKES), 400);
        // the stream itself is read in PokesTest
        recorded.add(POKES + " 200");
        assertThat(file.validate("#/components/schemas/Poke", WireCodec.write(new Poke("desk", 12)))).isEmpty();
        var described = file.answers().stream().filter(answer -> !answer.endsWith(" 500") && !answer.endsWith(" 503")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(recorded).isEqualTo(described);
    }

    private void signIns(TestDesk stranger) {
        var request = new SignInRequest("zhou", HubConfig.DEMO_PASSWORD, "device-zhou");
        assertThat(file.mistakesOfRequest(SIGN_IN, WireCodec.write(request))).isEmpty();
        record(SIGN_IN, stranger.post(Paths.SIGN_IN, WireCodec.write(request), Map.of()), 200);
        record(SIGN_IN, stranger.post(Paths.SIGN_IN, "{}", Map.of()), 400);
        record(SIGN_IN, tooLarge(stranger, Paths.SIGN_IN), 413);
        for (int i = 0; i < 5; i++) {
            record(SIGN_IN, stranger.signIn("nobody", "guess"), 401);
        }
        record(SIGN_IN, stranger.signIn("nobody", "guess"), 429);
    }

    private void messages(TestDesk stranger, TestDesk lin, TestDesk gateway) {
        var request = new ChannelMessageRequest("m-1", "chat", "c-1", null, "app", "zh", "CUSTOMER", "能退差价吗", running.now(), "情绪升高", null);
        assertThat(file.mistakesOfRequest(MESSAGES, WireCodec.write(request))).isEmpty();
        record(MESSAGES, gateway.post(Paths.CHANNEL_MESSAGES, WireCodec.write(request), Map.of()), 200);
        record(MESSAGES, gateway.write("m-1", "chat", "CUSTOMER", "别的", "情绪升高"), 422);
        record(MESSAGES, gateway.write("m-2", "bad id", "CUSTOMER", "hi", ""), 400);
        record(MESSAGES, stranger.write("m-2", "chat", "CUSTOMER", "hi", ""), 401);
        record(MESSAGES, lin.write("m-2", "chat", "CUSTOMER", "hi", ""), 403);
        record(MESSAGES, tooLarge(gateway, Paths.CHANNEL_MESSAGES), 413);
    }

    private void attachments(TestDesk stranger, TestDesk lin, TestDesk gateway) {
        var at = Paths.ATTACHMENTS + "/" + TestMedia.PHOTO.contentHash();
        var put = "PUT " + Paths.ATTACHMENTS + "/{contentHash}";
        record(put, lin.put(at, TestMedia.PHOTO_CONTENT), 200);
        record(put, lin.put(Paths.ATTACHMENTS + "/photo", TestMedia.PHOTO_CONTENT), 400);
        record(put, stranger.put(at, TestMedia.PHOTO_CONTENT), 401);
        record(put, lin.put(at, new byte[AttachmentContent.MOST_BYTES + 1]), 413);
        record(put, lin.put(at, TestMedia.TALL_CONTENT), 422);
        var get = "GET " + Paths.ATTACHMENTS + "/{contentHash}";
        record(get, lin.get(Paths.ATTACHMENTS + "/photo"), 400);
        record(get, stranger.get(at), 401);
        record(get, lin.get(at), 404);
        // bytes are read in AttachmentsTest
        recorded.add(get + " 200");
        channelAttachments(stranger, lin, gateway);
    }

    private void channelAttachments(TestDesk stranger, TestDesk lin, TestDesk gateway) {
        var at = Paths.CHANNEL_ATTACHMENTS + "/" + TestMedia.VOICE.contentHash();
        var put = "PUT " + Paths.CHANNEL_ATTACHMENTS + "/{contentHash}";
        var get = "GET " + Paths.CHANNEL_ATTACHMENTS + "/{contentHash}";
        record(get, gateway.get(at), 404);
        record(put, gateway.put(at, TestMedia.VOICE_CONTENT), 200);
        record(put, gateway.put(at, "no sound".getBytes(StandardCharsets.UTF_8)), 400);
        record(put, stranger.put(at, TestMedia.VOICE_CONTENT), 401);
        record(put, lin.put(at, TestMedia.VOICE_CONTENT), 403);
        record(put, gateway.put(at, new byte[AttachmentContent.MOST_BYTES + 1]), 413);
        record(put, gateway.put(at, TestMedia.PHOTO_CONTENT), 422);
        record(get, gateway.get(Paths.CHANNEL_ATTACHMENTS + "/voice"), 400);
        record(get, stranger.get(at), 401);
        record(get, lin.get(at), 403);
        recorded.add(get + " 200");
        var message = new ChannelMessageRequest("m-voice", "chat", "c-1", null, "app", "zh", "CUSTOMER", "", running.now(), null, null,
                List.of(new ChannelAttachment(TestMedia.VOICE.contentHash(), "")));
        assertThat(file.mistakesOfRequest(MESSAGES, WireCodec.write(message))).isEmpty();
        record(MESSAGES, gateway.post(Paths.CHANNEL_MESSAGES, WireCodec.write(message), Map.of()), 200);
    }

    private void presence(TestDesk stranger, TestDesk lin, TestDesk chen, TestDesk gateway) {
        var here = "POST " + Paths.PRESENCE;
        var request = WireCodec.write(new PresenceRequest(lin.deviceId, "chat", true));
        assertThat(file.mistakesOfRequest(here, request)).isEmpty();
        record(here, chen.post(Paths.PRESENCE, WireCodec.write(new PresenceRequest(chen.deviceId, "chat", false)), Map.of()), 200);
        record(here, lin.post(Paths.PRESENCE, request, Map.of()), 200);
        record(here, lin.post(Paths.PRESENCE, WireCodec.write(new PresenceRequest(lin.deviceId, "", true)), Map.of()), 400);
        record(here, stranger.post(Paths.PRESENCE, request, Map.of()), 401);
        record(here, chen.post(Paths.PRESENCE, request, Map.of()), 403);
        record(here, tooLarge(lin, Paths.PRESENCE), 413);
        var typing = "POST " + Paths.CHANNEL_TYPING;
        var customer = WireCodec.write(new ChannelTypingRequest("chat"));
        assertThat(file.mistakesOfRequest(typing, customer)).isEmpty();
        record(typing, gateway.post(Paths.CHANNEL_TYPING, customer, Map.of()), 200);
        record(typing, gateway.post(Paths.CHANNEL_TYPING, "{}", Map.of()), 400);
        record(typing, stranger.post(Paths.CHANNEL_TYPING, customer, Map.of()), 401);
        record(typing, lin.post(Paths.CHANNEL_TYPING, customer, Map.of()), 403);
        record(typing, tooLarge(gateway, Paths.CHANNEL_TYPING), 413);
    }

    private void pulls(TestDesk stranger, TestDesk lin) {
        var request = WireCodec.write(new PullRequest(lin.deviceId, "desk", null, 500, 1));
        assertThat(file.mistakesOfRequest(PULL, request)).isEmpty();
        record(PULL, lin.post(Paths.PULL, request, Map.of()), 200);
        record(PULL, lin.pull("made-up", 10), 400);
        record(PULL, stranger.pull(null, 10), 401);
        var elsewhere = running.stranger("elsewhere");
        elsewhere.token = lin.token;
        record(PULL, elsewhere.pull(null, 10), 403);
        foreign = foreignCursor();
        record(PULL, lin.pull(foreign, 10), 410);
        record(PULL, tooLarge(lin, Paths.PULL), 413);
        record(PULL, lin.post(Paths.PULL, WireCodec.write(new PullRequest(lin.deviceId, "desk", null, 10, 9)), Map.of()), 426);
    }

    private void digests(TestDesk stranger, TestDesk lin) {
        var cursor = lin.pull(null, 2_000).as(PullResponse.class).nextCursor();
        var request = WireCodec.write(new DigestRequest(lin.deviceId, "desk", cursor, 1));
        assertThat(file.mistakesOfRequest(DIGEST, request)).isEmpty();
        record(DIGEST, lin.post(Paths.DIGEST, request, Map.of()), 200);
        record(DIGEST, lin.post(Paths.DIGEST, WireCodec.write(new DigestRequest(lin.deviceId, "desk", "made-up", 1)), Map.of()), 400);
        record(DIGEST, stranger.post(Paths.DIGEST, request, Map.of()), 401);
        var elsewhere = running.stranger("elsewhere");
        elsewhere.token = lin.token;
        record(DIGEST, elsewhere.post(Paths.DIGEST, WireCodec.write(new DigestRequest("elsewhere", "desk", cursor, 1)), Map.of()), 403);
        record(DIGEST, lin.post(Paths.DIGEST, WireCodec.write(new DigestRequest(lin.deviceId, "desk", foreign, 1)), Map.of()), 410);
        record(DIGEST, tooLarge(lin, Paths.DIGEST), 413);
        record(DIGEST, lin.post(Paths.DIGEST, WireCodec.write(new DigestRequest(lin.deviceId, "desk", cursor, 9)), Map.of()), 426);
    }

    private String foreignCursor() {
        try (var other = new RunningHub(TestDatabase.H2, otherFolder)) {
            return other.desk("lin").pull(null, 10).as(PullResponse.class).nextCursor();
        }
    }

    private void commands(TestDesk stranger, TestDesk lin, TestDesk chen) {
        var accept = lin.request(new Command.AcceptConversation("cmd-1", "chat"), 1, running.now().plusSeconds(60));
        assertThat(file.mistakesOfRequest(COMMANDS, WireCodec.write(accept))).isEmpty();
        record(COMMANDS, lin.send(accept, Map.of()), 200);
        record(COMMANDS, chen.send(chen.request(new Command.CloseConversation("cmd-2", "chat"), 1, running.now().plusSeconds(60)), Map.of()), 200);
        record(COMMANDS, lin.send(accept, Map.of(Paths.IDEMPOTENCY_KEY, "other")), 400);
        record(COMMANDS, stranger.send(accept, Map.of()), 401);
        record(COMMANDS, chen.send(accept, Map.of()), 403);
        record(COMMANDS, lin.send(lin.request(new Command.AcceptConversation("cmd-1", "other"), 1, running.now()), Map.of()), 422);
        record(COMMANDS, tooLarge(lin, Paths.COMMANDS), 413);
        record(COMMANDS, lin.send(lin.request(new Command.CloseConversation("cmd-9", "chat"), 1, running.now().plusSeconds(60)), Map.of()), 409);
        lin.send(lin.request(new Command.SendReply("cmd-3", "chat", "可以的", 1, "suggestion-1"), 2, running.now().plusSeconds(60)), Map.of());
        lin.send(lin.request(new Command.TransferConversation("cmd-4", "chat", null, "请财务看"), 3, running.now().plusSeconds(60)), Map.of());
        record(PULL, lin.pull(null, 500), 200);
    }

    private void batches(TestDesk stranger, TestDesk lin) {
        var reply = lin.request(new Command.SendReply("cmd-5", "chat", "还有别的问题吗", 1, null), 4, running.now().plusSeconds(60));
        var strangers = stranger.request(new Command.AcceptConversation("cmd-6", "other"), 1, running.now().plusSeconds(60));
        var batch = WireCodec.write(new CommandBatch(List.of(reply, strangers)));
        assertThat(file.mistakesOfRequest(BATCHES, batch)).isEmpty();
        record(BATCHES, lin.post(Paths.COMMAND_BATCHES, batch, Map.of()), 200);
        record(BATCHES, lin.post(Paths.COMMAND_BATCHES, "{\"commands\":[]}", Map.of()), 400);
        record(BATCHES, stranger.post(Paths.COMMAND_BATCHES, batch, Map.of()), 401);
        record(BATCHES, lin.post(Paths.COMMAND_BATCHES, "{\"x\":\"" + "y".repeat(8_600_000) + "\"}", Map.of()), 413);
    }

    private void devices(TestDesk stranger, TestDesk lin) {
        var zhou = running.desk("zhou");
        record(DEVICES, stranger.get(Paths.DEVICES), 401);
        record(DEVICES, lin.get(Paths.DEVICES), 403);
        var lost = running.stranger("lost");
        lost.token = lost.signIn("chen", HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();
        var revoke = WireCodec.write(new RevokeRequest("lost", "电脑遗失"));
        assertThat(file.mistakesOfRequest(REVOKE, revoke)).isEmpty();
        record(REVOKE, stranger.post(Paths.REVOKE, revoke, Map.of()), 401);
        record(REVOKE, lin.post(Paths.REVOKE, revoke, Map.of()), 403);
        record(REVOKE, zhou.post(Paths.REVOKE, WireCodec.write(new RevokeRequest("lost", " ")), Map.of()), 400);
        record(REVOKE, zhou.post(Paths.REVOKE, WireCodec.write(new RevokeRequest("nobody's", "?")), Map.of()), 404);
        record(REVOKE, tooLarge(zhou, Paths.REVOKE), 413);
        record(REVOKE, zhou.post(Paths.REVOKE, revoke, Map.of()), 200);
        record(DEVICES, zhou.get(Paths.DEVICES), 200);
        record(PULL, lost.pull(null, 10), 401);
        escrow(stranger, lin, lost, zhou);
    }

    private void escrow(TestDesk stranger, TestDesk lin, TestDesk lost, TestDesk zhou) {
        var left = lost.request(new Command.SendReply("cmd-20", "chat", "稍等", 1, null), 9, running.now().plusSeconds(60));
        var handOver = WireCodec.write(new EscrowRequest("lost", List.of(new EscrowedCommand("chen", left))));
        assertThat(file.mistakesOfRequest(HAND_OVER, handOver)).isEmpty();
        record(HAND_OVER, stranger.post(Paths.ESCROW, handOver, Map.of()), 401);
        record(HAND_OVER, lin.post(Paths.ESCROW, handOver, Map.of()), 403);
        record(HAND_OVER, lost.post(Paths.ESCROW, "{}", Map.of()), 400);
        record(HAND_OVER, lost.post(Paths.ESCROW, handOver.replace("稍等", "马上退"), Map.of()), 422);
        record(HAND_OVER, lost.post(Paths.ESCROW, "{\"x\":\"" + "y".repeat(8_600_000) + "\"}", Map.of()), 413);
        record(HAND_OVER, lost.post(Paths.ESCROW, handOver, Map.of()), 200);
        record(ESCROW, stranger.get(Paths.ESCROW), 401);
        record(ESCROW, lin.get(Paths.ESCROW), 403);
        record(ESCROW, zhou.get(Paths.ESCROW), 200);
        var decision = WireCodec.write(new EscrowDecisionRequest("cmd-20", EscrowDecisionRequest.Decision.DROP));
        assertThat(file.mistakesOfRequest(DECIDE, decision)).isEmpty();
        record(DECIDE, stranger.post(Paths.ESCROW_DECISION, decision, Map.of()), 401);
        record(DECIDE, lin.post(Paths.ESCROW_DECISION, decision, Map.of()), 403);
        record(DECIDE, zhou.post(Paths.ESCROW_DECISION, "{}", Map.of()), 400);
        record(DECIDE, zhou.post(Paths.ESCROW_DECISION, decision.replace("cmd-20", "cmd-99"), Map.of()), 404);
        record(DECIDE, tooLarge(zhou, Paths.ESCROW_DECISION), 413);
        record(DECIDE, zhou.post(Paths.ESCROW_DECISION, decision, Map.of()), 200);
    }

    private void replies(TestDesk stranger, TestDesk lin, TestDesk gateway) {
        var answer = gateway.get(Paths.CHANNEL_REPLIES + "?after=0&limit=10");
        assertThat(answer.as(ChannelReplies.class).replies()).hasSize(1);
        record(REPLIES, answer, 200);
        record(REPLIES, gateway.get(Paths.CHANNEL_REPLIES + "?limit=0"), 400);
        record(REPLIES, stranger.get(Paths.CHANNEL_REPLIES), 401);
        record(REPLIES, lin.get(Paths.CHANNEL_REPLIES), 403);
    }

    private void warehouse(TestDesk stranger, TestDesk lin, TestDesk gateway) {
        record(RETURNS, gateway.get(Paths.WAREHOUSE_RETURNS), 200);
        record(RETURNS, stranger.get(Paths.WAREHOUSE_RETURNS), 401);
        record(RETURNS, lin.get(Paths.WAREHOUSE_RETURNS), 403);
        var step = WireCodec.write(new WarehouseStepRequest("wms-1", "RT-XXXX", "SCANNED", running.now(), null, "", null, null));
        assertThat(file.mistakesOfRequest(STEPS, step)).isEmpty();
        record(STEPS, gateway.post(Paths.WAREHOUSE_STEPS, step, Map.of()), 404);
        record(STEPS, gateway.post(Paths.WAREHOUSE_STEPS, step.replace("SCANNED", "LOST"), Map.of()), 400);
        record(STEPS, stranger.post(Paths.WAREHOUSE_STEPS, step, Map.of()), 401);
        record(STEPS, lin.post(Paths.WAREHOUSE_STEPS, step, Map.of()), 403);
        record(STEPS, tooLarge(gateway, Paths.WAREHOUSE_STEPS), 413);
        // a return needs a shop with rules: the other answers are given in ReturnsTest
        assertThat(file.validate("#/components/schemas/WarehouseStepResponse", WireCodec.write(new WarehouseStepResponse("c-1", "DONE", true)))).isEmpty();
        recorded.addAll(Set.of(STEPS + " 200", STEPS + " 409", STEPS + " 422"));
    }

    private void oversight(TestDesk stranger, TestDesk lin) {
        var shen = running.desk("shen");
        record(AUDIT, shen.get(Paths.AUDIT + "?limit=500"), 200);
        record(AUDIT, shen.get(Paths.AUDIT + "?limit=0"), 400);
        record(AUDIT, stranger.get(Paths.AUDIT), 401);
        record(AUDIT, lin.get(Paths.AUDIT), 403);
        var evidence = WireCodec.write(new EvidenceRequest("chat", "投诉核查", false));
        assertThat(file.mistakesOfRequest(EVIDENCE, evidence)).isEmpty();
        record(EVIDENCE, shen.post(Paths.EVIDENCE, evidence, Map.of()), 200);
        record(EVIDENCE, shen.post(Paths.EVIDENCE, "{}", Map.of()), 400);
        record(EVIDENCE, stranger.post(Paths.EVIDENCE, evidence, Map.of()), 401);
        record(EVIDENCE, lin.post(Paths.EVIDENCE, evidence, Map.of()), 403);
        record(EVIDENCE, shen.post(Paths.EVIDENCE, WireCodec.write(new EvidenceRequest("nothing", "x", false)), Map.of()), 404);
        record(EVIDENCE, tooLarge(shen, Paths.EVIDENCE), 413);
        var erasure = WireCodec.write(new ErasureRequest("c-1", "顾客要求删除"));
        assertThat(file.mistakesOfRequest(ERASURES, erasure)).isEmpty();
        record(ERASURES, shen.post(Paths.ERASURES, "{}", Map.of()), 400);
        record(ERASURES, stranger.post(Paths.ERASURES, erasure, Map.of()), 401);
        record(ERASURES, lin.post(Paths.ERASURES, erasure, Map.of()), 403);
        record(ERASURES, shen.post(Paths.ERASURES, WireCodec.write(new ErasureRequest("nobody", "x")), Map.of()), 404);
        record(ERASURES, tooLarge(shen, Paths.ERASURES), 413);
        record(ERASURES, shen.post(Paths.ERASURES, erasure, Map.of()), 200);
    }

    private static TestDesk.Answer tooLarge(TestDesk desk, String path) {
        return desk.post(path, "{\"x\":\"" + "y".repeat(300_000) + "\"}", Map.of(Paths.IDEMPOTENCY_KEY, "x"));
    }

    private void record(String route, TestDesk.Answer answer, int status) {
        assertThat(answer.status()).as(route + " " + answer.body()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(file.mistakes(route, answer.status(), answer.body())).isEmpty();
        recorded.add(route + " " + answer.status());
    }

    @Test
    void the_check_itself_notices_wrong_answers() {
        assertThat(file.mistakes(PULL, 200, "{\"changes\":[],\"more\":false}")).isNotEmpty();
        assertThat(file.mistakes(PULL, 410, "{\"code\":\"GONE\",\"message\":\"x\"}")).isNotEmpty();
        assertThat(file.mistakes(PULL, 418, "{}")).isNotEmpty();
        assertThat(file.validate("#/components/schemas/CommandReceipt",
                WireCodec.write(new CommandReceipt("c", CommandReceipt.Outcome.REJECTED, "r", null)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Account.class, Attachment.class, ChannelAttachment.class, StoredAttachment.class, PresenceRequest.class, PresenceResponse.class, PresentPerson.class, ChannelTypingRequest.class, ChannelTypingResponse.class, AuditEntry.class, AuditHead.class, AuditPage.class, ErasureRequest.class, ErasureResponse.class, Evidence.class, EvidenceRequest.class,
            ChannelMessageRequest.class, ChannelMessageResponse.class, ChannelReplies.class, Reply.class, DigestRequest.class, DigestResponse.class,
            Device.class, Devices.class, RevokeRequest.class, Escrow.class, EscrowEntry.class, EscrowedCommand.class, EscrowRequest.class, EscrowResponse.class, EscrowDecisionRequest.class,
            CommandAnswer.class, CommandAnswers.class, CommandBatch.class, CommandReceipt.class, CommandRequest.class, Health.class, Poke.class, Problem.class, PullRequest.class, PullResponse.class,
            WarehouseStepRequest.class, WarehouseStepResponse.class, ExpectedReturn.class, ExpectedReturns.class, SignInRequest.class, SignInResponse.class, TypeDigest.class, WireChange.class})
    void records_and_schemas_have_the_same_fields(Class<?> record) {
        var schema = file.schemaOf(record.getSimpleName());
        assertThat(new TreeSet<>(schema.get("properties").propertyNames()))
                .isEqualTo(Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new)));
        var required = schema.get("required").valueStream().map(name -> name.asString()).collect(Collectors.toCollection(TreeSet::new));
        var present = Arrays.stream(record.getRecordComponents())
                .filter(c -> !record.getSimpleName().endsWith("Request") || !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(required).isEqualTo(present);
    }
}
