package deskside.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskside.domain.Language;
import deskside.domain.attachment.AttachmentContent.Fault;
import deskside.domain.attachment.AttachmentContent.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentContentTest {

    private static final byte[] PNG = png(300, 200);
    private static final byte[] GIF = ByteBuffer.allocate(13).order(ByteOrder.LITTLE_ENDIAN).put("GIF89a".getBytes(StandardCharsets.US_ASCII)).putShort((short) 40)
            .putShort((short) 30).array();
    private static final byte[] JPEG = jpeg(640, 480);
    private static final byte[] WAV = wav(1, 8_000, 16, 24_000);

    private static byte[] png(int width, int height) {
        var out = ByteBuffer.allocate(8 + 25 + 12);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).putInt(0);
        return out.putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0).array();
    }

    /** A comment first, as cameras put things before the frame. */
    private static byte[] jpeg(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xfe, 0, 4, 'h', 'i'});
        out.writeBytes(ByteBuffer.allocate(12).put(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xc2, 0, 11, 8}).putShort((short) height).putShort((short) width).array());
        return out.toByteArray();
    }

    private static byte[] wav(int format, int rate, int bits, int bytes) {
        var out = ByteBuffer.allocate(44 + 8 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(0).put("WAVE".getBytes(StandardCharsets.US_ASCII));
        out.put("LIST".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        out.put("fmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) format).putShort((short) 1).putInt(rate).putInt(rate * bits / 8)
                .putShort((short) (bits / 8)).putShort((short) bits);
        return out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes).array();
    }

    private static Attachment fit(byte[] content) {
        assertThat(AttachmentContent.look(content)).isInstanceOf(Finding.Fit.class);
        return ((Finding.Fit) AttachmentContent.look(content)).attachment();
    }

    private static Fault fault(byte[] content) {
        assertThat(AttachmentContent.look(content)).isInstanceOf(Finding.Unfit.class);
        return ((Finding.Unfit) AttachmentContent.look(content)).fault();
    }

    @Test
    void pictures_and_recordings_are_told_by_their_content_with_their_size() {
        assertThat(fit(PNG)).isEqualTo(new Attachment(AttachmentContent.hash(PNG), "image/png", "", PNG.length, 300, 200, 0));
        assertThat(fit(GIF)).extracting(Attachment::mediaType, Attachment::width, Attachment::height).containsExactly("image/gif", 40, 30);
        assertThat(fit(JPEG)).extracting(Attachment::mediaType, Attachment::width, Attachment::height).containsExactly("image/jpeg", 640, 480);
        assertThat(fit(WAV)).extracting(Attachment::mediaType, Attachment::kind, Attachment::millis)
                .containsExactly("audio/wav", AttachmentType.Kind.VOICE, 1_500);
    }

    @Test
    void anything_else_is_refused_with_why() {
        assertThat(fault(new byte[0])).isEqualTo(Fault.EMPTY);
        assertThat(fault("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Fault.UNKNOWN_TYPE);
        assertThat(fault("<svg onload='x()'/>".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Fault.UNKNOWN_TYPE);
        assertThat(fault(Arrays.copyOf(PNG, AttachmentContent.MOST_BYTES + 1))).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault(png(100_000, 100_000))).isEqualTo(Fault.TOO_MANY_PIXELS);
        assertThat(fault(png(0, 5))).isEqualTo(Fault.DAMAGED);
        assertThat(fault(png(-5, 5))).isEqualTo(Fault.DAMAGED);
        assertThat(fault(wav(85, 8_000, 16, 100))).as("MP3 in a WAV").isEqualTo(Fault.UNKNOWN_TYPE);
        assertThat(fault(wav(1, 4_000, 8, 5_000_000))).isEqualTo(Fault.TOO_LONG);
        assertThat(fault(wav(1, 1, 16, 100))).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void every_file_that_is_cut_short_is_damaged_or_of_no_known_type() {
        for (var whole : List.of(PNG, JPEG, WAV)) {
            for (var length = 1; length < whole.length - 2; length++) {
                assertThat(fault(Arrays.copyOf(whole, length))).as(length + " of " + whole.length).isIn(Fault.DAMAGED, Fault.UNKNOWN_TYPE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_bytes_bring_it_to_its_knees(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var content = List.of(PNG, GIF, JPEG, WAV).get(round % 4).clone();
            for (var flips = 0; flips < 4; flips++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt();
            }
            assertThat(AttachmentContent.look(content)).as("seed %d, round %d", seed, round).isNotNull();
        }
    }

    @Test
    void a_name_holds_no_folders_and_nothing_that_changes_how_text_is_read() {
        var hash = AttachmentContent.hash(PNG);
        assertThat(new Attachment(hash, "image/png", "..\\..\\etc/\u202egpj.exe\n", 1, 1, 1, 0).name()).isEqualTo("gpj.exe");
        assertThat(new Attachment(hash, "image/png", "长".repeat(300), 1, 1, 1, 0).name()).hasSize(100).endsWith("…");
        assertThatThrownBy(() -> new Attachment("../x", "image/png", "", 1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_message_without_words_is_named_by_what_is_attached() {
        var voice = fit(WAV);
        assertThat(Attachment.preview("", List.of(voice), Language.ZH)).isEqualTo("[语音]");
        assertThat(Attachment.preview(" ", List.of(fit(PNG), voice), Language.EN)).isEqualTo("[Picture] ×2");
        assertThat(Attachment.preview("看图", List.of(voice), Language.ZH)).isEqualTo("看图");
    }

    @Test
    void a_type_of_a_newer_hub_is_a_file() {
        assertThat(new Attachment(AttachmentContent.hash(PNG), "video/mp4", "x.mp4", 1, 0, 0, 9).kind()).isEqualTo(AttachmentType.Kind.OTHER);
    }
}
