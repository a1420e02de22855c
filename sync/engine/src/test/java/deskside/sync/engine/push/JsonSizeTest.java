package deskside.sync.engine.push;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.sync.protocol.CommandRequest;
import deskside.sync.protocol.WireCodec;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "true", "7", "-12.50", "\"\"", "{\"a\":[],\"b\":{}}", "[1,[2,\"三\"],null,false]",
            "{\"conversationId\":\"c-1\",\"text\":\"您好，“订单” Ωß 已😀安排。\\n\\t\\\"第二行\\\" \\\\ \\u0001\",\"seen\":5,\"suggestion\":null}"})
    void it_is_what_writing_it_gives(String json) {
        var value = WireCodec.read("{\"v\":" + json + "}", JsonNode.class).get("v");

        assertThat(JsonSize.of(value)).isEqualTo(WireCodec.writeUtf8(value).length);
    }

    @Test
    void so_is_that_of_a_request() {
        var payload = WireCodec.read("{\"conversationId\":\"c-1\",\"text\":\"您好😀\"}", JsonNode.class);
        var request = new CommandRequest("command-1", "desk-1", "conversation/c-1", 12, "sendReply", payload, WireCodec.payloadHash(payload),
                Instant.parse("2026-11-28T10:00:00.123Z"), Instant.parse("2026-11-28T14:00:00Z"));

        assertThat(JsonSize.of(request)).isEqualTo(WireCodec.writeUtf8(request).length);
    }
}
