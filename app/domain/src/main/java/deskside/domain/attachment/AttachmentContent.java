package deskside.domain.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Finds out what bytes are by looking at them. Desk and hub look with the same eyes, so that what one accepts the other does not refuse. Only
 * headers are read: nothing is unpacked, so a small file that claims to be a huge picture costs nothing. Stateless.
 */
public final class AttachmentContent {

    /** Of one attachment; a photo of a telephone has 2 to 4 MB, two and a half minutes of voice at 16 kHz as many. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;
    /** Unpacked at 4 bytes each this is what a desk can hold for a moment. */
    static final long MOST_PIXELS = 40_000_000;
    static final int LONGEST_MILLIS = 10 * 60 * 1_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final int PCM = 1;

    private AttachmentContent() {
    }

    /** What came of looking. */
    public sealed interface Finding {

        /** @param attachment with a blank name */
        record Fit(Attachment attachment) implements Finding {
        }

        record Unfit(Fault fault) implements Finding {
        }
    }

    /** Why bytes cannot be an attachment. */
    public enum Fault { EMPTY, TOO_LARGE, UNKNOWN_TYPE, DAMAGED, TOO_MANY_PIXELS, TOO_LONG }

    public static Finding look(byte[] content) {
        if (content.length == 0) {
            return new Finding.Unfit(Fault.EMPTY);
        }
        if (content.length > MOST_BYTES) {
            return new Finding.Unfit(Fault.TOO_LARGE);
        }
        try {
            return look(ByteBuffer.wrap(content), content);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
            // cut short, or lengths that lead out of the file
            return new Finding.Unfit(Fault.DAMAGED);
        }
    }

    /** Lower-case hex SHA-256. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Finding look(ByteBuffer in, byte[] content) {
        if (begins(content, PNG)) {
            return png(in, content);
        }
        if (begins(content, JPEG)) {
            return jpeg(in, content);
        }
        if (begins(content, "GIF87a") || begins(content, "GIF89a")) {
            in.order(ByteOrder.LITTLE_ENDIAN).position(6);
            return picture(AttachmentType.GIF, content, in.getShort() & 0xffff, in.getShort() & 0xffff);
        }
        if (begins(content, "RIFF") && content.length >= 12 && new String(content, 8, 4, StandardCharsets.US_ASCII).equals("WAVE")) {
            return wav(in, content);
        }
        return new Finding.Unfit(Fault.UNKNOWN_TYPE);
    }

    /** The header comes first, and the file ends with its last chunk (PNG specification §5). */
    private static Finding png(ByteBuffer in, byte[] content) {
        in.position(PNG.length + 8);
        var width = in.getInt();
        var height = in.getInt();
        in.position(PNG.length);
        String type;
        do {
            var length = in.getInt();
            type = name(in);
            in.position(Math.addExact(Math.addExact(in.position(), length), 4));
        } while (!type.equals("IEND"));
        return picture(AttachmentType.PNG, content, width, height);
    }

    /** The first frame header says how large it is (ITU T.81, B.2.2). */
    private static Finding jpeg(ByteBuffer in, byte[] content) {
        in.position(2);
        while (true) {
            if ((in.get() & 0xff) != 0xff) {
                return new Finding.Unfit(Fault.DAMAGED);
            }
            var marker = in.get() & 0xff;
            if (marker == 0xff) {
                in.position(in.position() - 1);
                continue;
            }
            var start = in.position();
            var length = in.getShort() & 0xffff;
            var isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                in.get();
                var height = in.getShort() & 0xffff;
                return picture(AttachmentType.JPEG, content, in.getShort() & 0xffff, height);
            }
            if (marker == 0xda || length < 2) {
                return new Finding.Unfit(Fault.DAMAGED);
            }
            in.position(start + length);
        }
    }

    private static Finding wav(ByteBuffer in, byte[] content) {
        in.order(ByteOrder.LITTLE_ENDIAN).position(12);
        var bytesASecond = 0;
        while (true) {
            var chunk = name(in);
            var length = in.getInt();
            var start = in.position();
            if (length < 0) {
                return new Finding.Unfit(Fault.DAMAGED);
            }
            if (chunk.equals("fmt ")) {
                var format = in.getShort() & 0xffff;
                var channels = in.getShort();
                var rate = in.getInt();
                bytesASecond = in.getInt();
                var frame = in.getShort();
                var bits = in.getShort();
                if (format != PCM || bits != 8 && bits != 16) {
                    return new Finding.Unfit(Fault.UNKNOWN_TYPE);
                }
                if (channels < 1 || channels > 2 || rate < 4_000 || rate > 96_000 || frame != channels * bits / 8 || bytesASecond != rate * frame) {
                    return new Finding.Unfit(Fault.DAMAGED);
                }
            } else if (chunk.equals("data")) {
                if (bytesASecond == 0 || length == 0 || start + (long) length > content.length) {
                    return new Finding.Unfit(Fault.DAMAGED);
                }
                var millis = length * 1_000L / bytesASecond;
                return millis > LONGEST_MILLIS ? new Finding.Unfit(Fault.TOO_LONG)
                        : new Finding.Fit(new Attachment(hash(content), AttachmentType.WAV.mediaType(), "", content.length, 0, 0, (int) millis));
            }
            // chunks begin at even places
            in.position(Math.addExact(start, length + (length & 1)));
        }
    }

    private static Finding picture(AttachmentType type, byte[] content, int width, int height) {
        if (width <= 0 || height <= 0) {
            return new Finding.Unfit(Fault.DAMAGED);
        }
        return (long) width * height > MOST_PIXELS ? new Finding.Unfit(Fault.TOO_MANY_PIXELS)
                : new Finding.Fit(new Attachment(hash(content), type.mediaType(), "", content.length, width, height, 0));
    }

    private static String name(ByteBuffer in) {
        var name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static boolean begins(byte[] content, String ascii) {
        return begins(content, ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
