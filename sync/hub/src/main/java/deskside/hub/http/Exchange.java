package deskside.hub.http;

import deskside.domain.Language;
import deskside.hub.problem.Refused;
import deskside.sync.protocol.WireCodec;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Reading and answering JSON, bounded. */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    /** Bytes; twice what any route takes, so that who sends a little too much hears of it. */
    private static final long MOST_UNREAD = 2L * HubServer.LARGEST_BATCH;

    private static final byte[] NUL_ESCAPED = "u0000".getBytes(StandardCharsets.US_ASCII);

    private Exchange() {
    }

    /** @throws Refused when the body is too large; @throws deskside.sync.protocol.MalformedWireData when it is no such record */
    static <T> T body(Context context, Class<T> type) {
        return body(context, type, HubServer.LARGEST_BODY);
    }

    /** @param most bytes */
    static <T> T body(Context context, Class<T> type, int most) {
        return read(bytes(context, most), type);
    }

    /** @throws Refused when there are more than {@code most} */
    static byte[] bytes(Context context, int most) {
        // read by hand: the declared length may be missing (chunked) or wrong
        try {
            var bytes = context.bodyInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw Refused.tooLarge(most);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the connection broke while the request was read", e);
        }
    }

    /**
     * Reads what is left of a request whose answer was decided before its body was read. Jetty closes a connection with unread bytes: the caller,
     * still sending, or sending its next request, would see a broken line instead of an answer. Whoever sends very much more than
     * any route takes is told that the connection ends.
     */
    static void readToEnd(Context context) {
        if (context.method() == HandlerType.GET) {
            return;
        }
        try {
            var body = context.bodyInputStream();
            long left = MOST_UNREAD;
            for (long skipped = 1; skipped > 0 && left > 0; left -= skipped) {
                skipped = body.skip(left);
            }
            if (left == 0) {
                context.header("Connection", "close");
            }
        } catch (IOException e) {
            LOG.debug("The rest of a request did not come", e);
        }
    }

    private static <T> T read(byte[] body, Class<T> type) {
        // Other encodings than UTF-8 have such bytes, and would be understood without being looked through here.
        for (var one : body) {
            if (one == 0) {
                throw Refused.badRequest("The request must be JSON in UTF-8");
            }
        }
        // As JSON it can only come escaped. PostgreSQL cannot store it, and no text that people write holds it.
        if (mayHoldNul(body) && holdsNul(WireCodec.read(body, JsonNode.class))) {
            throw Refused.badRequest("The request holds the character U+0000: send it without");
        }
        return WireCodec.read(body, type);
    }

    /** Whether {@code u0000} is in it: all that is escaped is ASCII. */
    private static boolean mayHoldNul(byte[] body) {
        for (var i = 0; i < body.length - NUL_ESCAPED.length; i++) {
            if (body[i] == '\\' && Arrays.equals(body, i + 1, i + 1 + NUL_ESCAPED.length, NUL_ESCAPED, 0, NUL_ESCAPED.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsNul(JsonNode node) {
        return node.isString() ? node.asString().indexOf('\0') >= 0 : node.valueStream().anyMatch(Exchange::holdsNul);
    }

    static void answer(Context context, Object record) {
        context.contentType("application/json").result(WireCodec.writeUtf8(record));
    }

    /** What the caller reads: English if it says so, else Chinese. */
    static Language language(Context context) {
        var accepted = context.header("Accept-Language");
        return accepted != null && accepted.strip().startsWith("en") ? Language.EN : Language.ZH;
    }

    /** A number of the query string, {@code absent} when it is not there. */
    static long number(Context context, String name, long absent) {
        var text = context.queryParam(name);
        if (text == null) {
            return absent;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refused.badRequest("'" + name + "' must be a whole number");
        }
    }
}
