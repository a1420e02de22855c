package deskside.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.Language;
import deskside.domain.knowledge.Script;
import deskside.domain.sync.JsonText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub has written goes on as it is. */
class JsonTextTest {

    private static final String AROUND = """
            \t{ "more" : false, "changes" : [ {"type":"script","id":"s","version":1,"op":"UPSERT","body" :  %s  ,"seq":4} ,
             {"id":"t","body":null,"type":"script","version":2,"op":"TOMBSTONE","seq":5}],"nextCursor":"游标","serverTime":"2026-11-28T10:00:00Z"}""";

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":{\"b\":[1,{\"c\":\"}\"}]}}", "{ \"字\" : \"退货\\\"}\\u4f60\" , \"z\" : [ ] }", "{\"later\":\"😀，\",\"x\":1.10}"})
    void a_body_is_cut_out_as_it_stands(String body) {
        assertThat(text(AROUND.formatted(body).getBytes(StandardCharsets.UTF_8))).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-32LE"})
    void in_another_encoding_its_content_is_the_same(String encoding) {
        assertThat(text(AROUND.formatted("{\"字\" : [\"退货\"]}").getBytes(Charset.forName(encoding)))).isEqualTo("{\"字\":[\"退货\"]}");
    }

    @Test
    void behind_a_byte_order_mark() {
        assertThat(text(("\ufeff" + AROUND.formatted("{\"字\" : 1}")).getBytes(StandardCharsets.UTF_8))).isEqualTo("{\"字\" : 1}");
    }

    @Test
    void written_and_read_again() {
        var page = WireCodec.read(AROUND.formatted("{\"字\" : [1]}"), PullResponse.class);

        assertThat(WireCodec.read(WireCodec.writeUtf8(page), PullResponse.class)).isEqualTo(page);
        assertThat(page.changes().getLast().body()).isNull();
    }

    @Test
    void fields_that_nobody_knows_stay_in_it() {
        var script = new Script("s", 1, Language.ZH, "开场", "欢迎", List.of("greeting"), "warm", "您好");
        var written = WireCodec.write(script).replaceFirst("\\{", "{\"newer\":{\"of\":[\"another\"]},");

        var change = WireCodec.page(WireCodec.read(AROUND.formatted(written), PullResponse.class)).changes().getFirst();

        assertThat(change.entity()).isEqualTo(script);
        assertThat(change.json()).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"words\"", "[]", "{\"id\":[]}"})
    void what_is_no_record_is_refused(String body) {
        var page = WireCodec.read(AROUND.formatted(body), PullResponse.class);

        assertThatThrownBy(() -> WireCodec.page(page)).isInstanceOf(MalformedWireData.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":}", "{\"a\":1", "{\"a\" 1}", "{\"a\":\"\u0001\"}"})
    void broken_json_is_refused_with_the_page(String body) {
        assertThatThrownBy(() -> WireCodec.read(AROUND.formatted(body), PullResponse.class)).isInstanceOf(MalformedWireData.class);
    }

    @Test
    void equal_where_it_says_the_same() {
        var json = "{\"字\":1}";
        var bytes = json.getBytes(StandardCharsets.UTF_8);

        assertThat(JsonText.of(bytes, 0, bytes.length)).isEqualTo(JsonText.of(json)).hasSameHashCodeAs(JsonText.of(json)).isNotEqualTo(JsonText.of("{}"));
        assertThat(JsonText.of(json).utf8()).isEqualTo(bytes);
    }

    private static String text(byte[] page) {
        return String.valueOf(WireCodec.read(page, PullResponse.class).changes().getFirst().body());
    }
}
