package deskside.sync.engine.net;

import deskside.domain.sync.Reason;
import deskside.sync.protocol.CommandAnswer;
import deskside.sync.protocol.CommandAnswers;
import deskside.sync.protocol.CommandReceipt;
import deskside.sync.protocol.MalformedWireData;
import deskside.sync.protocol.Problem;
import deskside.sync.protocol.WireCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Turns an HTTP response into an {@link Answer}. Only an answer with a hub's own problem record can end a command for good; an error page
 * of a proxy or of a network's sign-in page counts as "no hub answered". Safe for all threads.
 */
public final class AnswerReader {

    private final String host;

    /** @param host where the answers come from, for people */
    public AnswerReader(String host) {
        this.host = host;
    }

    <T> Answer<T> read(Response response, Class<T> type, long maxBytes) throws IOException {
        var source = response.body().source();
        if (source.request(maxBytes + 1)) {
            return Answer.failed(new Failure.Unreachable(Reason.OFFLINE_TOO_LARGE.key(), null));
        }
        return read(response.code(), source.readByteArray(), after(response), type);
    }

    /** A body that is no JSON. */
    Answer<byte[]> readBytes(Response response, long maxBytes) throws IOException {
        var source = response.body().source();
        if (source.request(maxBytes + 1)) {
            return Answer.failed(new Failure.Unreachable(Reason.OFFLINE_TOO_LARGE.key(), null));
        }
        var content = source.readByteArray();
        return response.code() == 200 ? Answer.ok(content)
                : Answer.failed(failure(response.code(), problem(content), after(response)));
    }

    /** @param status as in HTTP; @param after how long the hub asked to wait, or null */
    public <T> Answer<T> read(int status, byte[] body, @Nullable Duration after, Class<T> type) {
        if (status < 200 || status > 299) {
            return Answer.failed(failure(status, problem(body), after));
        }
        try {
            return Answer.ok(WireCodec.read(body, type));
        } catch (MalformedWireData e) {
            return Answer.failed(looksLikeJson(body) ? new Failure.Malformed(e.getMessage()) : notAHub());
        }
    }

    /** What became of each of {@code commands}, from the answer to all of them. */
    public Answer<List<Answer<CommandReceipt>>> each(Answer<CommandAnswers> answer, int commands) {
        return switch (answer) {
            case Answer.Failed<CommandAnswers>(var failure) -> Answer.failed(failure);
            case Answer.Ok<CommandAnswers>(var all) when all.answers().size() == commands -> Answer.ok(all.answers().stream().map(this::one).toList());
            case Answer.Ok<CommandAnswers>(var all) ->
                    Answer.failed(new Failure.Malformed(all.answers().size() + " answers to " + commands + " commands"));
        };
    }

    private Answer<CommandReceipt> one(CommandAnswer answer) {
        var receipt = answer.receipt();
        var seconds = answer.retryAfterSeconds();
        if (answer.status() == 200) {
            return receipt == null ? Answer.failed(new Failure.Malformed("an answer without receipt")) : Answer.ok(receipt);
        }
        return Answer.failed(failure(answer.status(), Optional.ofNullable(answer.problem()), seconds == null ? null : Duration.ofSeconds(seconds)));
    }

    private Failure failure(int status, Optional<Problem> problem, @Nullable Duration after) {
        if (status == 429) {
            return new Failure.Busy(after);
        }
        if (status == 502 || status == 503 || status == 504) {
            return new Failure.Unreachable(Reason.OFFLINE_UNAVAILABLE.with(status), after);
        }
        if (problem.isEmpty()) {
            return status >= 500 ? new Failure.Retry(after, Reason.RETRY_HUB_ERROR.with(status)) : notAHub();
        }
        var message = problem.get().message();
        return switch (status) {
            case 400 -> problem.get().code().equals("UNKNOWN_COMMAND") ? new Failure.UnknownCommand(message) : new Failure.Refused(message);
            case 401 -> problem.get().code().equals("REVOKED") ? new Failure.Revoked(message) : new Failure.Unauthorized();
            case 403 -> new Failure.Forbidden(message);
            case 409 -> conflict(problem.get(), after);
            case 410 -> new Failure.Resync();
            case 422 -> new Failure.Mismatch();
            case 426 -> new Failure.UpgradeRequired();
            default -> status >= 500 ? new Failure.Retry(after, Reason.RETRY_HUB_ERROR.with(message)) : new Failure.Refused(message);
        };
    }

    private static Failure conflict(Problem problem, @Nullable Duration after) {
        var lastSeq = problem.lastSeq();
        if (problem.code().equals("SEQUENCE_USED") && lastSeq != null) {
            return new Failure.SequenceUsed(lastSeq);
        }
        return problem.code().equals("OUT_OF_ORDER") ? new Failure.OutOfOrder() : new Failure.Retry(after, Reason.RETRY_STILL_RUNNING.key());
    }

    private Failure notAHub() {
        return new Failure.Unreachable(Reason.OFFLINE_NOT_A_HUB.with(host), null);
    }

    private static boolean looksLikeJson(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    private static Optional<Problem> problem(byte[] body) {
        try {
            var problem = WireCodec.read(body, Problem.class);
            return problem.code() == null || problem.message() == null ? Optional.empty() : Optional.of(problem);
        } catch (MalformedWireData e) {
            return Optional.empty();
        }
    }

    /** Seconds form of Retry-After (RFC 9110, 10.2.3); the date form depends on two clocks, so then the own backoff decides. */
    private static @Nullable Duration after(Response response) {
        var value = response.header("Retry-After");
        return value != null && value.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }
}
