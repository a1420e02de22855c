package deskside.sync.engine;

import deskside.domain.Entity;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.people.Account;
import deskside.domain.sync.Command;
import deskside.domain.sync.CopyDigest;
import deskside.domain.sync.EntityType;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.StoredAttachment;
import deskside.sync.protocol.TypeDigest;
import deskside.sync.protocol.WireChange;
import deskside.sync.protocol.WireCodec;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;

/**
 * A hub over real HTTP with the rules of DSP/1 (deduplication, order per aggregate, versions, cursors of an epoch) and faults by
 * script. Its memory survives {@link #stop} and {@link #start}, as a real hub's database does.
 */
final class ScriptedHub implements AutoCloseable {

    static final String TOKEN = "token-1";
    static final String PASSWORD = "right";

    /** What happens to one request. */
    enum Fault { NONE, CUT_BEFORE, CUT_AFTER }

    final List<String> executed = new CopyOnWriteArrayList<>();
    /** Commands that it says are still running. */
    final Set<String> refusing = ConcurrentHashMap.newKeySet();
    /** Method and path of every request that arrived, pokes excepted. */
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<CommandRequest> commands = new CopyOnWriteArrayList<>();
    final LinkedBlockingQueue<String> streams = new LinkedBlockingQueue<>();

    final Map<String, byte[]> attachments = new ConcurrentHashMap<>();
    volatile boolean knowsAttachments = true;

    private final InstantSource clock;
    private final Map<String, CommandReceipt> receipts = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Long> lastSeq = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final List<WireChange> feed = new ArrayList<>();
    private final List<LinkedBlockingQueue<String>> pokes = new CopyOnWriteArrayList<>();
    private volatile Function<RecordedRequest, Fault> faults = _ -> Fault.NONE;
    private volatile Function<RecordedRequest, MockResponse> overrides = _ -> null;
    private volatile String epoch = "epoch-1";
    private volatile String token = TOKEN;
    private volatile int pageSize = 500;
    private volatile boolean streaming;
    private volatile Duration ahead = Duration.ZERO;
    private MockWebServer server;
    private int port;

    ScriptedHub(InstantSource clock) {
        this.clock = clock;
        put(TestShop.CHEN_WAITS, TestShop.WANG_ASKS);
        TestShop.MESSAGES.forEach(this::put);
        start();
    }

    void start() {
        server = new MockWebServer();
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getPort();
    }

    void stop() {
        pokes.forEach(stream -> stream.add("end"));
        pokes.clear();
        server.close();
    }

    @Override
    public void close() {
        stop();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void faults(Function<RecordedRequest, Fault> script) {
        faults = script;
    }

    /** @param script gives a response to be sent instead of the hub's own, which then does nothing; or null */
    void override(Function<RecordedRequest, MockResponse> script) {
        overrides = script;
    }

    void behave() {
        faults = _ -> Fault.NONE;
        overrides = _ -> null;
    }

    void streaming() {
        streaming = true;
    }

    void pageSize(int changes) {
        pageSize = changes;
    }

    void accept(String newToken) {
        token = newToken;
    }

    void clockAhead(Duration by) {
        ahead = by;
    }

    /** As after a hub was set up anew: other epoch, no memory of commands. */
    synchronized void becomeAnother(String newEpoch) {
        epoch = newEpoch;
        receipts.clear();
        hashes.clear();
        lastSeq.clear();
    }

    synchronized void customerWrites(String conversationId, String text) {
        say(conversationId, Sender.CUSTOMER, "c-1", text, null);
    }

    synchronized void colleagueWrites(String conversationId, String text) {
        say(conversationId, Sender.AGENT, "agent-other", text, "other-desk-command");
    }

    void poke() {
        pokes.forEach(stream -> stream.add("{\"scope\":\"desk\",\"seq\":1}"));
    }

    synchronized void put(Entity... changed) {
        for (var entity : changed) {
            var type = EntityType.of(entity);
            entities.put(entity.id(), entity);
            feed.add(new WireChange(type.wireName(), entity.id(), entity.version(), "UPSERT", WireCodec.entityText(entity), feed.size() + 1));
        }
    }

    static MockResponse problem(int status, String code) {
        return json(status, new Problem(code, "The script says " + code));
    }

    static MockResponse json(int status, Object body) {
        return new MockResponse.Builder().code(status).setHeader("Content-Type", "application/json").body(WireCodec.write(body)).build();
    }

    private MockResponse answer(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        if (path.equals(Paths.POKES)) {
            return streaming ? stream() : problem(404, "NOT_FOUND");
        }
        requests.add(request.getMethod() + " " + path);
        var fault = faults.apply(request);
        if (fault == Fault.CUT_BEFORE) {
            return cut();
        }
        var scripted = overrides.apply(request);
        var response = scripted != null ? scripted : route(path, request);
        return fault == Fault.CUT_AFTER ? cut() : response;
    }

    private static MockResponse cut() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }

    private MockResponse attachment(String hash, RecordedRequest request) {
        if (!knowsAttachments) {
            return problem(404, "NOT_FOUND");
        }
        if (request.getMethod().equals("PUT")) {
            var content = Objects.requireNonNull(request.getBody()).toByteArray();
            attachments.put(hash, content);
            return json(200, new StoredAttachment(hash, "image/png", content.length, 1, 1, 0));
        }
        var content = attachments.get(hash);
        return content == null ? problem(404, "NOT_FOUND") : new MockResponse.Builder().code(200).body(new Buffer().write(content)).build();
    }

    private synchronized MockResponse route(String path, RecordedRequest request) {
        var body = request.getBody() == null || path.startsWith(Paths.ATTACHMENTS) ? "" : request.getBody().utf8();
        if (path.equals(Paths.HEALTH)) {
            return json(200, new Health("UP", epoch, Paths.SCHEMA, hubTime()));
        }
        if (path.equals(Paths.SIGN_IN)) {
            var signIn = WireCodec.read(body, SignInRequest.class);
            return signIn.password().equals(PASSWORD)
                    ? json(200, new SignInResponse(token, hubTime().plus(Duration.ofDays(1)), account(signIn.login()), epoch))
                    : problem(401, "WRONG_PASSWORD");
        }
        if (!("Bearer " + token).equals(request.getHeaders().get("Authorization"))) {
            return problem(401, "UNAUTHORIZED");
        }
        if (path.startsWith(Paths.ATTACHMENTS + "/")) {
            return attachment(path.substring(Paths.ATTACHMENTS.length() + 1), request);
        }
        return switch (path) {
            case Paths.PULL -> pull(WireCodec.read(body, PullRequest.class));
            case Paths.DIGEST -> digest(WireCodec.read(body, DigestRequest.class));
            case Paths.COMMANDS -> command(WireCodec.read(body, CommandRequest.class), request.getHeaders().get(Paths.IDEMPOTENCY_KEY));
            case Paths.COMMAND_BATCHES -> batch(WireCodec.read(body, CommandBatch.class));
            default -> problem(404, "NOT_FOUND");
        };
    }

    private MockResponse digest(DigestRequest request) {
        if (!request.cursor().equals(epoch + "/" + feed.size())) {
            return json(200, new DigestResponse(false, List.of()));
        }
        var versions = new TreeMap<String, TreeMap<String, Long>>();
        entities.values().forEach(one -> versions.computeIfAbsent(EntityType.of(one).wireName(), _ -> new TreeMap<>()).put(one.id(), one.version()));
        return json(200, new DigestResponse(true, versions.entrySet().stream().map(one -> {
            var digest = CopyDigest.of(one.getValue());
            return new TypeDigest(one.getKey(), digest.count(), digest.hash());
        }).toList()));
    }

    private MockResponse batch(CommandBatch batch) {
        var stopped = new HashSet<String>();
        return json(200, new CommandAnswers(batch.commands().stream().map(command -> {
            var answer = stopped.contains(command.aggregate()) ? new CommandAnswer(409, null, new Problem("OUT_OF_ORDER", "Behind another"), null) : answer(command);
            if (answer.receipt() == null) {
                stopped.add(command.aggregate());
            }
            return answer;
        }).toList()));
    }

    private CommandAnswer answer(CommandRequest command) {
        var alone = command(command, command.commandId());
        var body = bodyOf(alone);
        return alone.getCode() == 200 ? CommandAnswer.of(WireCodec.read(body, CommandReceipt.class))
                : new CommandAnswer(alone.getCode(), null, WireCodec.read(body, Problem.class), null);
    }

    private static String bodyOf(MockResponse response) {
        try (var buffer = new Buffer()) {
            Objects.requireNonNull(response.getBody()).writeTo(buffer);
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Account account(String login) {
        return login.equals(TestShop.SUPERVISOR.login()) ? TestShop.SUPERVISOR : TestShop.AGENT;
    }

    private Instant hubTime() {
        return clock.instant().plus(ahead);
    }

    private MockResponse pull(PullRequest request) {
        var cursor = request.cursor();
        var from = 0;
        if (cursor != null) {
            if (!cursor.startsWith(epoch + "/")) {
                return problem(410, "RESYNC");
            }
            from = Integer.parseInt(cursor.substring(epoch.length() + 1));
        }
        var to = Math.min(feed.size(), from + Math.min(pageSize, request.limit()));
        return json(200, new PullResponse(feed.subList(from, to), epoch + "/" + to, to < feed.size(), hubTime()));
    }

    private MockResponse command(CommandRequest request, String key) {
        commands.add(request);
        if (!request.commandId().equals(key) || !WireCodec.payloadHash(request.payload()).equals(request.payloadHash())) {
            return problem(400, "BAD_REQUEST");
        }
        if (refusing.contains(request.commandId())) {
            return problem(409, "STILL_RUNNING");
        }
        var known = receipts.get(request.commandId());
        if (known != null) {
            return Objects.equals(hashes.get(request.commandId()), request.payloadHash()) ? json(200, known) : problem(422, "PAYLOAD_MISMATCH");
        }
        var place = request.deviceId() + "/" + request.aggregate();
        if (request.aggregateSeq() <= lastSeq.getOrDefault(place, 0L)) {
            return problem(409, "OUT_OF_ORDER");
        }
        lastSeq.put(place, request.aggregateSeq());
        var reason = apply(WireCodec.command(request));
        var outcome = reason == null ? CommandReceipt.Outcome.EXECUTED : CommandReceipt.Outcome.REJECTED;
        var receipt = new CommandReceipt(request.commandId(), outcome, "receipt-" + (receipts.size() + 1), reason);
        receipts.put(request.commandId(), receipt);
        hashes.put(request.commandId(), request.payloadHash());
        if (reason == null) {
            executed.add(request.commandId());
        }
        return json(200, receipt);
    }

    private String apply(Command command) {
        var conversation = (Conversation) entities.get(command.conversationId());
        if (conversation.status() == ConversationStatus.CLOSED) {
            return "The conversation is closed";
        }
        switch (command) {
            case Command.SendReply reply when reply.attachments().stream().anyMatch(one -> !attachments.containsKey(one.contentHash())) -> {
                return "What is attached is not here";
            }
            case Command.SendReply reply -> say(reply.conversationId(), Sender.AGENT, TestShop.AGENT.id(), reply.text(), reply.commandId());
            case Command.AcceptConversation _ -> put(with(conversation, ConversationStatus.ACTIVE, conversation.lastMessageSeq()));
            case Command.CloseConversation _ -> put(with(conversation, ConversationStatus.CLOSED, conversation.lastMessageSeq()));
            case Command.OpenCase _, Command.DecideCase _, Command.GrantLess _, Command.WithdrawCase _, Command.SettleCase _, Command.ChangeAddress _, Command.KeepProgress _,
                 Command.ProposeArticleChange _, Command.DecideProposal _, Command.RecordCall _, Command.TellCustomer _,
                 Command.RevealField _, Command.RequestReply _, Command.DecideReply _ ->
                throw new AssertionError("no test here does that");
            case Command.TransferConversation _ -> put(with(conversation, ConversationStatus.WAITING, conversation.lastMessageSeq()));
        }
        return null;
    }

    private void say(String conversationId, Sender sender, String author, String text, String commandId) {
        var conversation = (Conversation) entities.get(conversationId);
        var seq = conversation.lastMessageSeq() + 1;
        put(new Message("hub-m-" + (feed.size() + 1), 1, conversationId, seq, sender, author, text, hubTime(), commandId, null));
        put(with(conversation, conversation.status(), seq));
    }

    private static Conversation with(Conversation c, ConversationStatus status, long lastSeq) {
        return new Conversation(c.id(), c.version() + 1, c.customerId(), c.orderId(), c.channel(), c.language(), status, c.assigneeId(),
                c.handOverReason(), c.tags(), c.openedAt(), c.waitingSince(), c.lastMessageAt(), c.lastText(), lastSeq);
    }

    private MockResponse stream() {
        var queue = new LinkedBlockingQueue<String>();
        pokes.add(queue);
        streams.add("opened");
        return new MockResponse.Builder().setHeader("Content-Type", "text/event-stream").body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return -1;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try {
                    sink.writeUtf8(": open\n\n").flush();
                    for (var poke = next(queue); !poke.equals("end"); poke = next(queue)) {
                        sink.writeUtf8("data: " + poke + "\n\n").flush();
                    }
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }).build();
    }

    private static String next(LinkedBlockingQueue<String> queue) throws InterruptedException {
        var poke = queue.poll(60, TimeUnit.SECONDS);
        return poke == null ? "end" : poke;
    }
}
