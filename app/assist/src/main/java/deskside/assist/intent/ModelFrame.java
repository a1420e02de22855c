package deskside.assist.intent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** Around a model's parts: {@code DSKI}, format version, length, CRC-32, parts. So a cut or changed file is noticed at once. */
final class ModelFrame {

    private static final int MAGIC = 0x44534B49;
    /** Grows with every change of what the parts look like or of what {@link Ngrams} makes of a text. */
    private static final int VERSION = 5;
    private static final int MAX_LENGTH = 1 << 30;

    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private ModelFrame() {
    }

    static void write(OutputStream out, Writer parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        parts.write(new DataOutputStream(bytes));
        var data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(bytes.size());
        data.writeInt(checksum(bytes.toByteArray()));
        bytes.writeTo(data);
        data.flush();
    }

    static <T> T read(InputStream in, Reader<T> parts) throws IOException {
        try {
            var data = new DataInputStream(in);
            if (data.readInt() != MAGIC) {
                throw new DamagedModel("this is not an intent model of Deskside");
            }
            var version = data.readInt();
            if (version != VERSION) {
                throw new DamagedModel("the intent model has format " + version + ", this Deskside reads " + VERSION + ": train it again");
            }
            var length = data.readInt();
            var checksum = data.readInt();
            if (length < 0 || length > MAX_LENGTH) {
                throw new DamagedModel("the intent model is damaged: train it again");
            }
            var bytes = data.readNBytes(length);
            if (bytes.length < length || checksum(bytes) != checksum) {
                throw new DamagedModel("the intent model is cut short or was changed: train it again");
            }
            return parts.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (EOFException | IllegalArgumentException e) {
            throw new DamagedModel("the intent model is damaged: train it again", e);
        }
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
