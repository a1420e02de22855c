package deskside.store.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The file's form: "DSKJ1", a salt, then records of a length (4 bytes) and a sealed body: a kind (1 byte), the id's length (2 bytes), the
 * id, the snapshot.
 */
final class JournalBytes {

    /** What a record says. */
    enum Kind { SNAPSHOT, CONFIRMED, WITHDRAWN }

    record Line(Kind kind, String id, byte[] snapshot) {
    }

    /**
     * @param end       of the last whole record; what is behind it was being written when the power went
     * @param damaged   whole records that are not what was written
     */
    record Read(List<Line> lines, Writer writer, int end, int damaged) {
    }

    private static final byte[] MAGIC = "DSKJ1".getBytes(US_ASCII);
    private static final int HEADER = MAGIC.length + Seal.SALT_LENGTH;
    /** A record is one command; far above the largest. */
    private static final int LONGEST = 4 << 20;

    private JournalBytes() {
    }

    static boolean isJournal(byte[] bytes) {
        return bytes.length >= HEADER && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static byte[] newHeader() {
        var salt = new byte[Seal.SALT_LENGTH];
        new SecureRandom().nextBytes(salt);
        return ByteBuffer.allocate(HEADER).put(MAGIC).put(salt).array();
    }

    /** Reads on behind a damaged record as long as the lengths lead from one to the next. */
    static Read read(byte[] bytes, byte[] secret) {
        var seal = new Seal(secret, Arrays.copyOfRange(bytes, MAGIC.length, HEADER));
        var lines = new ArrayList<Line>();
        var buffer = ByteBuffer.wrap(bytes).position(HEADER);
        var tag = new byte[Seal.TAG_LENGTH];
        var number = 0L;
        var damaged = 0;
        var end = HEADER;
        while (buffer.remaining() >= Integer.BYTES) {
            var length = buffer.getInt();
            if (length <= 0 || length > LONGEST || length > buffer.remaining()) {
                // a torn last record says more than is there; anything else is a length that is wrong
                damaged += length > 0 && length <= LONGEST ? 0 : 1;
                break;
            }
            var sealed = new byte[length];
            buffer.get(sealed);
            var plain = seal.open(sealed, number, tag);
            if (plain.isPresent()) {
                lines.add(line(plain.get()));
            } else {
                damaged++;
            }
            tag = Seal.tagOf(sealed);
            number++;
            end = buffer.position();
        }
        return new Read(lines, new Writer(seal, number, tag), end, damaged);
    }

    private static Line line(byte[] plain) {
        var buffer = ByteBuffer.wrap(plain);
        var kind = Kind.values()[buffer.get()];
        var id = new byte[buffer.getShort()];
        buffer.get(id);
        var snapshot = new byte[buffer.remaining()];
        buffer.get(snapshot);
        return new Line(kind, new String(id, UTF_8), snapshot);
    }

    /** Seals one record after the other; advances only when told that the record is where it belongs. */
    static final class Writer {

        private final Seal seal;
        private long number;
        private byte[] tag;

        private Writer(Seal seal, long number, byte[] tag) {
            this.seal = seal;
            this.number = number;
            this.tag = tag;
        }

        static Writer afterHeader(byte[] header, byte[] secret) {
            return new Writer(new Seal(secret, Arrays.copyOfRange(header, MAGIC.length, HEADER)), 0, new byte[Seal.TAG_LENGTH]);
        }

        /** Goes on from where this one is, for what may fail to get there. */
        Writer copy() {
            return new Writer(seal, number, tag);
        }

        byte[] next(Line line) {
            var id = line.id().getBytes(UTF_8);
            var plain = ByteBuffer.allocate(1 + Short.BYTES + id.length + line.snapshot().length)
                    .put((byte) line.kind().ordinal()).putShort((short) id.length).put(id).put(line.snapshot()).array();
            var sealed = seal.seal(plain, number, tag);
            return ByteBuffer.allocate(Integer.BYTES + sealed.length).putInt(sealed.length).put(sealed).array();
        }

        void written(byte[] record) {
            number++;
            tag = Seal.tagOf(record);
        }
    }
}
