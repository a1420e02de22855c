package deskside.hub;

import deskside.domain.sync.Command;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.Paths;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.SignInRequest;
import deskside.sync.protocol.SignInResponse;
import deskside.sync.protocol.WireChange;
import deskside.sync.protocol.WireCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A desk (or a gateway) as the hub sees it: sends what it is told over real HTTP. */
final class TestDesk {

    /** An answer with its status. */
    record Answer(int status, String body, HttpResponse<String> response) {

        <T> T as(Class<T> type) {
            if (status != 200) {
                throw new AssertionError("expected 200, got " + status + ": " + body);
            }
            return WireCodec.read(body, type);
        }

        String problem() {
            return status + " " + WireCodec.read(body, Problem.class).code();
        }
    }

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final URI hub;
    final String deviceId;
    final Instant now;
    @Nullable String token;
    private final Map<String, Long> sequences = new HashMap<>();

    TestDesk(URI hub, String deviceId, Instant now) {
        this.hub = hub;
        this.deviceId = deviceId;
        this.now = now;
    }

    static TestDesk signedIn(URI hub, String login, Instant now) {
        var desk = new TestDesk(hub, "device-" + login, now);
        desk.token = desk.signIn(login, HubConfig.DEMO_PASSWORD).as(SignInResponse.class).token();
        return desk;
    }

    Answer signIn(String login, String password) {
        return post(Paths.SIGN_IN, WireCodec.write(new SignInRequest(login, password, deviceId)), Map.of());
    }

    Answer pull(@Nullable String cursor, int limit) {
        return post(Paths.PULL, WireCodec.write(new PullRequest(deviceId, "desk", cursor, limit, Paths.SCHEMA)), Map.of());
    }

    /** Everything, from the beginning. */
    List<WireChange> pullAll() {
        var changes = new ArrayList<WireChange>();
        PullResponse page;
        String cursor = null;
        do {
            page = pull(cursor, 500).as(PullResponse.class);
            changes.addAll(page.changes());
            cursor = page.nextCursor();
        } while (page.more());
        return changes;
    }

    /** What the change brings, to be looked into. */
    static JsonNode body(WireChange change) {
        return WireCodec.read(Objects.requireNonNull(change.body()).utf8(), JsonNode.class);
    }

    /** The newest state of an entity. */
    JsonNode entity(String type, String id) {
        return pullAll().stream().filter(c -> c.type().equals(type) && c.id().equals(id)).reduce((_, later) -> later).map(TestDesk::body).orElseThrow();
    }

    /** The texts of a conversation in order, with who said them. */
    List<String> transcript(String conversationId) {
        return pullAll().stream().filter(c -> c.type().equals("message")).map(TestDesk::body)
                .filter(m -> m.get("conversationId").asString().equals(conversationId))
                .sorted((a, b) -> Long.compare(a.get("seq").asLong(), b.get("seq").asLong()))
                .map(m -> m.get("seq").asLong() + " " + m.get("sender").asString() + " " + m.get("text").asString()).toList();
    }

    CommandRequest request(Command command, long seq, Instant notAfter) {
        var payload = WireCodec.read(WireCodec.write(command), JsonNode.class);
        return new CommandRequest(command.commandId(), deviceId, command.aggregate(), seq, WireCodec.typeName(command), payload,
                WireCodec.payloadHash(payload), now, notAfter);
    }

    Answer send(CommandRequest request, Map<String, String> headers) {
        var all = new HashMap<>(Map.of(Paths.IDEMPOTENCY_KEY, request.commandId()));
        all.putAll(headers);
        return post(Paths.COMMANDS, WireCodec.write(request), all);
    }

    /** Sends it as the next of its conversation. */
    CommandReceipt execute(Command command) {
        long seq = sequences.merge(command.aggregate(), 1L, Long::sum);
        return send(request(command, seq, now.plusSeconds(14_400)), Map.of()).as(CommandReceipt.class);
    }

    Answer write(String externalId, String conversationId, String sender, String text, @Nullable String handOver) {
        return write(externalId, conversationId, "c-1", sender, text, handOver);
    }

    Answer write(String externalId, String conversationId, String customerId, String sender, String text, @Nullable String handOver) {
        return post(Paths.CHANNEL_MESSAGES, WireCodec.write(new ChannelMessageRequest(externalId, conversationId, customerId, "2026111600423",
                "app", "zh", sender, text, now, handOver, sender.equals("BOT") ? 0.4 : null)), Map.of());
    }

    Answer post(String path, String body, Map<String, String> headers) {
        return call(builder(path, headers).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer post(String path, String body, Charset encoding) {
        return call(builder(path, Map.of()).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body, encoding)));
    }

    Answer put(String path, byte[] content) {
        return call(builder(path, Map.of()).header("Content-Type", "application/octet-stream").PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** Bytes of an answer that is 200. */
    byte[] bytes(String path) {
        try {
            var response = HTTP.send(builder(path, Map.of()).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError("expected 200, got " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path) {
        return call(builder(path, Map.of()).GET());
    }

    HttpRequest.Builder builder(String path, Map<String, String> headers) {
        var builder = HttpRequest.newBuilder(URI.create(hub + path));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        headers.forEach(builder::setHeader);
        return builder;
    }

    static Answer call(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
