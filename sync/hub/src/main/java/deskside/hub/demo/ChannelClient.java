package deskside.hub.demo;

import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import deskside.sync.protocol.ChannelReplies;
import deskside.sync.protocol.ChannelTypingRequest;
import deskside.sync.protocol.ChannelTypingResponse;
import deskside.sync.protocol.ExpectedReturns;
import deskside.sync.protocol.MalformedWireData;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.StoredAttachment;
import deskside.sync.protocol.WarehouseStepRequest;
import deskside.sync.protocol.WarehouseStepResponse;
import deskside.sync.protocol.WireCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What the shop's other systems ask of a hub, over HTTP. Safe for all threads. */
public final class ChannelClient implements AutoCloseable {

    /** The hub says that this message can never be taken. */
    public static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        NotTaken(String message) {
            super(message);
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
    private final URI hub;
    private final String token;

    public ChannelClient(URI hub, String token) {
        this.hub = hub;
        this.token = token;
    }

    /** @throws IOException when the hub cannot be reached or fails: the same message may be sent again */
    public ChannelMessageResponse send(ChannelMessageRequest message) throws IOException, InterruptedException, NotTaken {
        return WireCodec.read(call(request(Paths.CHANNEL_MESSAGES).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(WireCodec.write(message)))), ChannelMessageResponse.class);
    }

    /** Brings the bytes of an attachment, before the message that has it; the same again changes nothing. @throws IOException as for {@link #send} */
    public StoredAttachment bring(String contentHash, byte[] content) throws IOException, InterruptedException, NotTaken {
        return WireCodec.read(call(request(Paths.CHANNEL_ATTACHMENTS + "/" + contentHash).header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))), StoredAttachment.class);
    }

    /** The customer is writing. */
    public ChannelTypingResponse typing(String conversationId) throws IOException, InterruptedException, NotTaken {
        return WireCodec.read(call(request(Paths.CHANNEL_TYPING).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(WireCodec.write(new ChannelTypingRequest(conversationId))))), ChannelTypingResponse.class);
    }

    public ChannelReplies replies(long after) throws IOException, InterruptedException, NotTaken {
        return WireCodec.read(call(request(Paths.CHANNEL_REPLIES + "?after=" + after).GET()), ChannelReplies.class);
    }

    /** What carriers and the warehouse have something to do with. */
    public ExpectedReturns expectedReturns() throws IOException, InterruptedException, NotTaken {
        return WireCodec.read(call(request(Paths.WAREHOUSE_RETURNS).GET()), ExpectedReturns.class);
    }

    /** @throws IOException when the hub cannot be reached or fails: the same step may be sent again */
    public WarehouseStepResponse report(WarehouseStepRequest step) throws IOException, InterruptedException, NotTaken {
        return WireCodec.read(call(request(Paths.WAREHOUSE_STEPS).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(WireCodec.write(step)))), WarehouseStepResponse.class);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hub + path)).timeout(TIMEOUT).header("Authorization", "Bearer " + token);
    }

    private String call(HttpRequest.Builder request) throws IOException, InterruptedException, NotTaken {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
            return response.body();
        }
        if (response.statusCode() >= 500 || response.statusCode() == 429) {
            throw new IOException("the hub answered " + response.statusCode());
        }
        throw new NotTaken(problem(response.body()));
    }

    private static String problem(String body) {
        try {
            return WireCodec.read(body, Problem.class).message();
        } catch (MalformedWireData e) {
            return "an answer that is not the hub's";
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
