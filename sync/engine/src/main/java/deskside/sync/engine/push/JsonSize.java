package deskside.sync.engine.push;

import deskside.sync.protocol.CommandRequest;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How many bytes a JSON value has, written without white space in UTF-8: told without writing it. Stateless. */
final class JsonSize {

    /** {@code \}{@code u0001} and the like. */
    private static final int ESCAPED = 6;

    /** What stands around the values of a request. */
    private static final int NAMES = ("{'commandId':,'deviceId':,'aggregate':,'aggregateSeq':,'type':,'payload':,'payloadHash':,'createdAt':,'notAfter':}").length();

    private JsonSize() {
    }

    static int of(CommandRequest request) {
        return NAMES + Stream.of(request.commandId(), request.deviceId(), request.aggregate(), request.type(), request.payloadHash(),
                request.createdAt().toString(), request.notAfter().toString()).mapToInt(JsonSize::of).sum()
                + Long.toString(request.aggregateSeq()).length() + of(request.payload());
    }

    static int of(JsonNode value) {
        if (value.isString()) {
            return of(value.asString());
        }
        if (!value.isContainer()) {
            return value.toString().length();
        }
        var size = Math.max(2, 1 + value.size());
        for (var field : value.properties()) {
            size += of(field.getKey()) + 1 + of(field.getValue());
        }
        if (value.isArray()) {
            for (var element : value) {
                size += of(element);
            }
        }
        return size;
    }

    private static int of(String text) {
        var size = 2;
        for (var i = 0; i < text.length(); i++) {
            size += of(text.charAt(i));
        }
        return size;
    }

    private static int of(char unit) {
        if (unit < 0x80) {
            return unit == '"' || unit == '\\' || unit == '\n' || unit == '\r' || unit == '\t' || unit == '\b' || unit == '\f' ? 2 : unit < ' ' ? ESCAPED : 1;
        }
        // two of a pair make four
        return unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
    }
}
