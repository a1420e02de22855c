package deskside.testkit;

import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Pictures and recordings made by code, small and real: every program can show and play them. */
public final class TestMedia {

    public static final byte[] PHOTO_CONTENT = png(640, 480, 0xd9822b);
    public static final Attachment PHOTO = attachment("破损的包装.png", PHOTO_CONTENT);
    public static final byte[] TALL_CONTENT = png(300, 900, 0x2b6cd9);
    public static final Attachment TALL = attachment("IMG_2041.png", TALL_CONTENT);
    public static final byte[] VOICE_CONTENT = wav(2_400);
    public static final Attachment VOICE = attachment("", VOICE_CONTENT);

    private TestMedia() {
    }

    public static Attachment attachment(String name, byte[] content) {
        return switch (AttachmentContent.look(content)) {
            case AttachmentContent.Finding.Fit(var attachment) -> attachment.named(name);
            case AttachmentContent.Finding.Unfit(var fault) -> throw new IllegalArgumentException("no attachment: " + fault);
        };
    }

    /** A frame around a field of one colour, with a bright diagonal, so that turning and scaling show. */
    public static byte[] png(int width, int height, int colour) {
        var pixels = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(pixels)) {
            var line = new byte[1 + 3 * width];
            for (var y = 0; y < height; y++) {
                for (var x = 0; x < width; x++) {
                    var border = x < 8 || y < 8 || x >= width - 8 || y >= height - 8;
                    var diagonal = Math.abs((long) x * height - (long) y * width) < 6L * height;
                    var rgb = border ? 0x333333 : diagonal ? 0xffffff : colour;
                    line[1 + 3 * x] = (byte) (rgb >> 16);
                    line[2 + 3 * x] = (byte) (rgb >> 8);
                    line[3 + 3 * x] = (byte) rgb;
                }
                deflater.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array());
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A tone of 220 Hz at 8 kHz, 16 bits, one channel. */
    public static byte[] wav(int millis) {
        var rate = 8_000;
        var samples = rate * millis / 1_000;
        var out = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        out.putInt(16).putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (var i = 0; i < samples; i++) {
            out.putShort((short) (8_000 * Math.sin(2 * Math.PI * 220 * i / rate)));
        }
        return out.array();
    }
}
