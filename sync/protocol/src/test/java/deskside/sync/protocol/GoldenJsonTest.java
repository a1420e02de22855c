package deskside.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.sync.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of every wire record is pinned: a change of it is a change of the protocol and must be meant. */
final class GoldenJsonTest {

    static Stream<Map.Entry<String, Object>> samples() {
        return Samples.all().entrySet().stream();
    }

    private static String golden(String name) throws IOException {
        try (var file = GoldenJsonTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name + ".json is missing").readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_record_is_written_as_its_golden_file(Map.Entry<String, Object> sample) throws IOException {
        assertThat(WireCodec.write(sample.getValue())).isEqualTo(golden(sample.getKey()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_golden_file_is_read_as_its_record(Map.Entry<String, Object> sample) throws IOException {
        assertThat(WireCodec.read(golden(sample.getKey()), sample.getValue().getClass())).isEqualTo(sample.getValue());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void unknown_fields_are_ignored(Map.Entry<String, Object> sample) throws IOException {
        var later = golden(sample.getKey()).replaceFirst("^\\{", "{\"addedLater\":{\"x\":[1]},");
        assertThat(WireCodec.read(later, sample.getValue().getClass())).isEqualTo(sample.getValue());
    }

    @Test
    void every_wire_record_has_a_sample() throws IOException {
        var sampled = Samples.all().values().stream().map(value -> value.getClass().getSimpleName()).collect(Collectors.toSet());
        Set<String> records;
        try (var classes = Files.list(Path.of(Objects.requireNonNull(WireCodec.class.getResource("WireCodec.class")).getPath()).getParent())) {
            records = classes.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length())).filter(GoldenJsonTest::isRecord).collect(Collectors.toSet());
        }
        assertThat(sampled).isEqualTo(records);
    }

    private static boolean isRecord(String name) {
        try {
            return Class.forName(WireCodec.class.getPackageName() + "." + name).isRecord();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_command_comes_back_from_its_request() throws IOException {
        var request = WireCodec.read(golden("CommandRequest"), CommandRequest.class);
        assertThat(WireCodec.command(request)).isEqualTo(new Command.SendReply("cmd-1", "chat-1", "可以的，差价 ¥120 会退回。", 5, "suggestion-3"));
        assertThat(WireCodec.payloadHash(request.payload())).isEqualTo(request.payloadHash());
    }

    @Test
    void the_payload_hash_depends_neither_on_the_order_of_names_nor_on_white_space() {
        var one = WireCodec.read("{\"a\":1,\"b\":{\"d\":[1,2],\"c\":\"差价\"}}", JsonNode.class);
        var other = WireCodec.read(" { \"b\" : {\"c\":\"差价\", \"d\":[1, 2]}, \"a\" : 1 } ", JsonNode.class);
        assertThat(WireCodec.payloadHash(one)).isEqualTo(WireCodec.payloadHash(other));
        assertThat(WireCodec.payloadHash(one)).isNotEqualTo(WireCodec.payloadHash(WireCodec.read("{\"a\":1,\"b\":{\"d\":[2,1],\"c\":\"差价\"}}", JsonNode.class)));
    }

    @Test
    void a_missing_field_is_named() {
        assertThatThrownBy(() -> WireCodec.read("{\"login\":\"lin\",\"deviceId\":\"d\"}", SignInRequest.class)).isInstanceOf(MalformedWireData.class)
                .hasMessage("not a valid SignInRequest: 'password' is missing");
        assertThat(WireCodec.read("{\"deviceId\":\"d\",\"scope\":\"desk\",\"limit\":5,\"schema\":1}", PullRequest.class).cursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"z\":\"😀 退货\",\"a\":[{\"y\":1.10,\"x\":-0.5e3},[],{}],\"Ω\":null}", "{\"\uD83D\uDE00\":1,\"\uFF21\":2,\"b\":{\"b\":true,\"B\":12345678901234567890}}",
            "{\"t\":\"\\u0001\\\"\\\\/\u2028\"}", "{}", "[{\"b\":1,\"a\":1e-7}]"})
    void the_payload_hash_is_of_the_text_in_its_canonical_form(String json) throws Exception {
        var sorted = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
        var text = sorted.writeValueAsString(sorted.readValue(json, Object.class));

        assertThat(WireCodec.payloadHash(WireCodec.read(json, JsonNode.class)))
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
    }
}
