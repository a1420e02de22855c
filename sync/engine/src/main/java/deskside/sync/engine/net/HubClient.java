package deskside.sync.engine.net;

import deskside.domain.Subscription;
import deskside.domain.attachment.AttachmentContent;
import deskside.domain.audit.AuditPage;
import deskside.domain.audit.Evidence;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandBatch;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.Device;
import deskside.sync.protocol.Devices;
import deskside.sync.protocol.DigestRequest;
import deskside.sync.protocol.DigestResponse;
import deskside.sync.protocol.ErasureRequest;
import deskside.sync.protocol.ErasureResponse;
import deskside.sync.protocol.Escrow;
import deskside.sync.protocol.EscrowDecisionRequest;
import deskside.sync.protocol.EscrowRequest;
import deskside.sync.protocol.EscrowResponse;
import deskside.sync.protocol.EvidenceRequest;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.PresenceRequest;
import deskside.sync.protocol.PresenceResponse;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.RevokeRequest;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.StoredAttachment;
import deskside.sync.protocol.WireCodec;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;

/** A hub over HTTP. Follows no redirects and repeats nothing by itself: both are the engine's decisions. */
public final class HubClient implements Hub {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    /** How many times as long as an ordinary request an attachment may take: 5 MiB in 80 s over half a megabit a second. */
    private static final int TRANSFER = 4;
    /** 2,000 changes of 16 KiB each; a page of ordinary changes has about 1 KiB a change. */
    private static final long MAX_PAGE_BYTES = 32L << 20;
    /** The hashes that lead from an old conversation to the end of the audit: 67 bytes for each thing done at the hub since. */
    private static final long MAX_EVIDENCE_BYTES = 256L << 20;
    private static final long MAX_ANSWER_BYTES = 1L << 20;

    private final HubAddress address;
    private final Token token;
    private final Supplier<Locale> language;
    private final Timeouts timeouts;
    private @Nullable Clients clients;
    private final AnswerReader reader;

    public HubClient(HubAddress address, Token token) {
        this(address, token, Timeouts.STANDARD, () -> Locale.SIMPLIFIED_CHINESE);
    }

    /** @param language that the hub's sentences are wanted in, at the time of each request */
    public HubClient(HubAddress address, Token token, Timeouts timeouts, Supplier<Locale> language) {
        this.address = address;
        this.language = language;
        this.token = token;
        this.reader = new AnswerReader(address.host());
        this.timeouts = timeouts;
    }

    /** Made at the first request: a start of the desk does not wait for certificates to be read. */
    private synchronized Clients clients() {
        var known = clients;
        if (known == null) {
            known = Clients.of(address, timeouts);
            clients = known;
        }
        return known;
    }

    private synchronized Optional<Clients> made() {
        return Optional.ofNullable(clients);
    }

    /**
     * One pool of connections with several patiences.
     *
     * @param quick        for what is asked all the time
     * @param transferring for attachments
     * @param streaming    for the stream of pokes
     */
    private record Clients(OkHttpClient client, OkHttpClient quick, OkHttpClient transferring, OkHttpClient streaming) {

        static Clients of(HubAddress address, Timeouts timeouts) {
            var builder = new OkHttpClient.Builder()
                    .followRedirects(false).followSslRedirects(false).retryOnConnectionFailure(false)
                    .connectTimeout(timeouts.connect()).readTimeout(timeouts.request()).writeTimeout(timeouts.request())
                    .callTimeout(timeouts.request()).socketFactory(new PromptSockets());
            if (address.isLocal()) {
                builder.proxy(Proxy.NO_PROXY);
            }
            var client = builder.build();
            return new Clients(client, client.newBuilder().callTimeout(timeouts.probe()).build(),
                    client.newBuilder().callTimeout(timeouts.request().multipliedBy(TRANSFER)).build(),
                    client.newBuilder().readTimeout(timeouts.silence()).callTimeout(Duration.ZERO).build());
        }
    }

    /**
     * @param connect for the connection
     * @param request for a whole request
     * @param probe   for a whole health probe
     * @param silence how long a stream of pokes may say nothing; the hub's heart beats every 15 s
     */
    public record Timeouts(Duration connect, Duration request, Duration probe, Duration silence) {

        /** Long enough for a page over a mobile line, short enough that an agent is not left guessing; three heartbeats. */
        public static final Timeouts STANDARD =
                new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(3), Duration.ofSeconds(45));
    }

    @Override
    public Answer<SignInResponse> signIn(SignInRequest request) {
        return call(clients().client, post(Paths.SIGN_IN, request).build(), SignInResponse.class, MAX_ANSWER_BYTES);
    }

    @Override
    public Answer<PullResponse> pull(PullRequest request) {
        return call(clients().client, authorized(post(Paths.PULL, request)).build(), PullResponse.class, MAX_PAGE_BYTES);
    }

    @Override
    public Answer<DigestResponse> digest(DigestRequest request) {
        return call(clients().client, authorized(post(Paths.DIGEST, request)).build(), DigestResponse.class, MAX_ANSWER_BYTES);
    }

    @Override
    public Answer<EscrowResponse> handOver(EscrowRequest request) {
        return call(clients().client, authorized(post(Paths.ESCROW, request)).build(), EscrowResponse.class, MAX_ANSWER_BYTES);
    }

    /** For supervisors: the desks of this hub. */
    public Answer<Devices> devices() {
        return call(clients().client, authorized(new Request.Builder().url(address.at(Paths.DEVICES))).build(), Devices.class, MAX_PAGE_BYTES);
    }

    /** For supervisors: takes a desk out of use. */
    public Answer<Device> revoke(RevokeRequest request) {
        return call(clients().client, authorized(post(Paths.REVOKE, request)).build(), Device.class, MAX_ANSWER_BYTES);
    }

    /** For supervisors: what revoked desks left. */
    public Answer<Escrow> escrow() {
        return call(clients().client, authorized(new Request.Builder().url(address.at(Paths.ESCROW))).build(), Escrow.class, MAX_PAGE_BYTES);
    }

    /** For supervisors. May be repeated at will: the answer is the same receipt. */
    public Answer<CommandReceipt> decide(EscrowDecisionRequest request) {
        return call(clients().client, authorized(post(Paths.ESCROW_DECISION, request)).build(), CommandReceipt.class, MAX_ANSWER_BYTES);
    }

    @Override
    public Answer<CommandReceipt> send(CommandRequest request) {
        var http = authorized(post(Paths.COMMANDS, request)).header(Paths.IDEMPOTENCY_KEY, request.commandId()).build();
        return call(clients().client, http, CommandReceipt.class, MAX_ANSWER_BYTES);
    }

    @Override
    public Answer<List<Answer<CommandReceipt>>> sendAll(List<CommandRequest> requests) {
        var http = authorized(post(Paths.COMMAND_BATCHES, new CommandBatch(requests))).build();
        return reader.each(call(clients().client, http, CommandAnswers.class, MAX_ANSWER_BYTES), requests.size());
    }

    @Override
    public Answer<StoredAttachment> bring(String contentHash, byte[] content) {
        var request = authorized(attachmentAt(contentHash)).put(RequestBody.create(content, BYTES)).build();
        return call(clients().transferring, request, response -> {
            var answer = reader.read(response, StoredAttachment.class, MAX_ANSWER_BYTES);
            var noRoute = response.code() == 404 || response.code() == 405;
            return noRoute && answer instanceof Answer.Failed<StoredAttachment>(Failure.Refused(var message))
                    ? Answer.failed(new Failure.UnknownCommand(message)) : answer;
        });
    }

    @Override
    public Answer<byte[]> attachment(String contentHash) {
        return call(clients().transferring, authorized(attachmentAt(contentHash)).build(), response -> reader.readBytes(response, AttachmentContent.MOST_BYTES));
    }

    private Request.Builder attachmentAt(String contentHash) {
        return new Request.Builder().url(address.at(Paths.ATTACHMENTS + "/" + contentHash));
    }

    /** @param conversationId null: of all conversations */
    public Answer<AuditPage> audit(long after, int limit, @Nullable String conversationId) {
        var url = address.at(Paths.AUDIT).newBuilder().addQueryParameter("after", Long.toString(after)).addQueryParameter("limit", Integer.toString(limit));
        if (conversationId != null) {
            url.addQueryParameter("conversation", conversationId);
        }
        return call(clients().client, authorized(new Request.Builder().url(url.build())).build(), AuditPage.class, MAX_PAGE_BYTES);
    }

    public Answer<Evidence> evidence(EvidenceRequest request) {
        return call(clients().client, authorized(post(Paths.EVIDENCE, request)).build(), Evidence.class, MAX_EVIDENCE_BYTES);
    }

    public Answer<ErasureResponse> erase(ErasureRequest request) {
        return call(clients().client, authorized(post(Paths.ERASURES, request)).build(), ErasureResponse.class, MAX_ANSWER_BYTES);
    }

    @Override
    public Answer<PresenceResponse> presence(PresenceRequest request) {
        return call(clients().quick, authorized(post(Paths.PRESENCE, request)).build(), PresenceResponse.class, MAX_ANSWER_BYTES);
    }

    @Override
    public Answer<Health> health() {
        return call(clients().quick, new Request.Builder().url(address.at(Paths.HEALTH)).build(), Health.class, MAX_ANSWER_BYTES);
    }

    @Override
    public Subscription pokes(PokeListener listener) {
        var request = authorized(new Request.Builder().url(address.at(Paths.POKES))).build();
        var stream = new PokeStream(listener);
        var source = EventSources.createFactory(clients().streaming).newEventSource(request, stream);
        return () -> {
            stream.mute();
            source.cancel();
        };
    }

    @Override
    public void abandon() {
        made().ifPresent(clients -> clients.client.dispatcher().cancelAll());
    }

    @Override
    public void close() {
        abandon();
        made().ifPresent(clients -> {
            clients.client.dispatcher().executorService().shutdown();
            clients.client.connectionPool().evictAll();
        });
    }

    private Request.Builder post(String path, Object body) {
        return new Request.Builder().url(address.at(path)).post(RequestBody.create(WireCodec.writeUtf8(body), JSON));
    }

    private Request.Builder authorized(Request.Builder request) {
        return request.header("Authorization", "Bearer " + token.current());
    }

    private <T> Answer<T> call(OkHttpClient through, Request request, Class<T> type, long maxBytes) {
        return call(through, request, response -> reader.read(response, type, maxBytes));
    }

    /** What is made of a response while its body can be read. */
    private interface Reading<T> {

        Answer<T> read(Response response) throws IOException;
    }

    private <T> Answer<T> call(OkHttpClient through, Request request, Reading<T> reading) {
        var localised = request.newBuilder().header("Accept-Language", language.get().toLanguageTag()).build();
        try (var response = through.newCall(localised).execute()) {
            return reading.read(response);
        } catch (IOException e) {
            return Answer.failed(Unreachables.of(e, address.host()));
        }
    }
}
