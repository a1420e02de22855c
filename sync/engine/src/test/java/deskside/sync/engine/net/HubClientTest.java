package deskside.sync.engine.net;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.sync.Reason;
import deskside.sync.engine.net.HubClient.Timeouts;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.Health;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.PullRequest;
import deskside.sync.protocol.PullResponse;
import deskside.sync.protocol.WireCodec;
import deskside.testkit.TestShop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubClientTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final PullRequest PULL = new PullRequest("device", "desk", null, 10, 1);
    private static final CommandRequest COMMAND = new CommandRequest("command-1", "device", "conversation:k", 1, "closeConversation",
            WireCodec.entityBody(TestShop.WANG), "hash", Instant.EPOCH, Instant.EPOCH);

    private final MockWebServer server = new MockWebServer();
    private HubClient client;

    @BeforeEach
    void open() throws IOException {
        server.start();
        client = client(new Timeouts(SECOND, SECOND, SECOND, SECOND));
    }

    @AfterEach
    void shut() {
        client.close();
        server.close();
    }

    private HubClient client(Timeouts timeouts) {
        return new HubClient(new HubAddress("http://127.0.0.1:" + server.getPort()), () -> "secret", timeouts, () -> Locale.ENGLISH);
    }

    @Test
    void a_command_goes_out_under_its_id_with_the_token_and_the_persons_language() throws InterruptedException {
        enqueue(200, new CommandReceipt("command-1", CommandReceipt.Outcome.EXECUTED, "r-1", null));

        assertThat(client.send(COMMAND)).isEqualTo(Answer.ok(new CommandReceipt("command-1", CommandReceipt.Outcome.EXECUTED, "r-1", null)));

        var request = server.takeRequest(30, TimeUnit.SECONDS);
        assertThat(request.getTarget()).isEqualTo("/v1/commands");
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("command-1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
        assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("en");
        assertThat(request.getBody().utf8()).isEqualTo(WireCodec.write(COMMAND));
    }

    @ParameterizedTest
    @CsvSource({"400,BAD_REQUEST,Refused", "401,UNAUTHORIZED,Unauthorized", "403,FORBIDDEN,Forbidden", "404,NOT_FOUND,Refused",
            "409,STILL_RUNNING,Retry", "409,OUT_OF_ORDER,OutOfOrder", "409,SEQUENCE_USED,Retry", "410,RESYNC,Resync", "422,PAYLOAD_MISMATCH,Mismatch",
            "426,UPGRADE_REQUIRED,UpgradeRequired", "429,TOO_MANY_REQUESTS,Busy", "500,INTERNAL,Retry", "503,INTERNAL,Unreachable"})
    void every_problem_of_the_protocol_has_its_class(int status, String code, String expected) {
        enqueue(status, new Problem(code, "says the hub"));

        assertThat(failure(client.send(COMMAND)).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void a_used_place_comes_with_the_last_one() {
        enqueue(409, new Problem("SEQUENCE_USED", "says the hub", 7L));

        assertThat(failure(client.send(COMMAND))).isEqualTo(new Failure.SequenceUsed(7));
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "410", "422", "302", "200"})
    void an_answer_that_no_hub_wrote_counts_as_no_hub(int status) {
        server.enqueue(new MockResponse.Builder().code(status).setHeader("Location", "/").body("<html>welcome</html>").build());

        assertThat(failure(client.send(COMMAND)).reason()).startsWith(Reason.OFFLINE_NOT_A_HUB.key());
    }

    @ParameterizedTest
    @CsvSource({"429", "503", "409", "500"})
    void a_wait_that_is_asked_for_is_passed_on(int status) {
        server.enqueue(json(status, new Problem("X", "later")).newBuilder().setHeader("Retry-After", "7").build());

        var after = switch (failure(client.send(COMMAND))) {
            case Failure.Busy(var wait) -> wait;
            case Failure.Unreachable(_, var wait) -> wait;
            case Failure.Retry(var wait, _) -> wait;
            default -> null;
        };
        assertThat(after).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void nothing_listening_is_said_so() {
        server.close();

        assertThat(failure(client.health()).reason()).startsWith(Reason.OFFLINE_REFUSED.key());
    }

    @Test
    void a_hub_that_never_answers_is_given_up_in_time() {
        server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        var impatient = client(new Timeouts(SECOND, Duration.ofMillis(200), Duration.ofMillis(200), SECOND));

        assertThat(failure(impatient.pull(PULL)).reason()).startsWith(Reason.OFFLINE_TIMEOUT.key());
        impatient.close();
    }

    @Test
    void a_line_that_is_cut_within_an_answer_is_no_answer() {
        server.enqueue(json(200, new PullResponse(List.of(), "c".repeat(5000), false, Instant.EPOCH)).newBuilder()
                .onResponseBody(new SocketEffect.CloseSocket()).build());

        assertThat(failure(client.pull(PULL)).reason()).startsWith(Reason.OFFLINE_CUT.key());
    }

    @Test
    void an_answer_beyond_the_bound_is_not_read() {
        server.enqueue(new MockResponse.Builder().body(new Buffer().write(new byte[(1 << 20) + 1])).build());

        assertThat(failure(client.health()).reason()).isEqualTo(Reason.OFFLINE_TOO_LARGE.key());
    }

    @Test
    void json_of_another_kind_is_malformed() {
        server.enqueue(new MockResponse.Builder().body("{\"changes\":3}").build());

        assertThat(failure(client.pull(PULL))).isInstanceOf(Failure.Malformed.class);
    }

    @Test
    void an_abandoned_request_ends_at_once_and_later_ones_work() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        enqueue(200, new Health("UP", "e", 1, Instant.EPOCH));
        var patient = client(new Timeouts(SECOND, Duration.ofSeconds(30), SECOND, SECOND));
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            if (patient.pull(PULL) instanceof Answer.Failed) {
                ended.countDown();
            }
        });
        assertThat(server.takeRequest(30, TimeUnit.SECONDS)).isNotNull();

        patient.abandon();

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(patient.health()).isInstanceOf(Answer.Ok.class);
        patient.close();
    }

    private void enqueue(int status, Object body) {
        server.enqueue(json(status, body));
    }

    private static MockResponse json(int status, Object body) {
        return new MockResponse.Builder().code(status).setHeader("Content-Type", "application/json").body(WireCodec.write(body)).build();
    }

    private static Failure failure(Answer<?> answer) {
        return switch (answer) {
            case Answer.Failed<?>(var failure) -> failure;
            case Answer.Ok<?>(var value) -> throw new AssertionError("answered " + value);
        };
    }
}
