package deskside.store.cipher;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * XTS-AES (IEEE 1619) over whole data units, which are numbered from 0. The platform's AES does many blocks of a unit in one call. Safe for
 * several threads, none of which waits for another.
 */
final class Xts {

    /** Bytes of a block of AES. */
    private static final int BLOCK = 16;
    /** Bytes that are done in one call: large enough for the platform's fast path, small enough for the processor's nearest cache. */
    private static final int STRETCH = 16_384;
    /** What the polynomial x^128 leaves in GF(2^128) modulo x^128 + x^7 + x^2 + x + 1. */
    private static final long FEEDBACK = 135;
    /** Named for the reason given at {@link deskside.store.keys.DerivedKey}. */
    private static final String PROVIDER = "SunJCE";
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final SecretKeySpec dataKey;
    private final SecretKeySpec tweakKey;
    private final int unit;
    /** As many as there were threads at once at most. */
    private final ConcurrentLinkedQueue<Ciphers> idle = new ConcurrentLinkedQueue<>();

    /** @param unit bytes of a data unit, a multiple of 16 up to 16,384 */
    Xts(byte[] dataKey, byte[] tweakKey, int unit) {
        if (unit <= 0 || unit % BLOCK != 0 || unit > STRETCH) {
            throw new IllegalArgumentException("no data unit of whole blocks: " + unit);
        }
        this.dataKey = new SecretKeySpec(dataKey, "AES");
        this.tweakKey = new SecretKeySpec(tweakKey, "AES");
        this.unit = unit;
    }

    /**
     * @param first  number of the first data unit
     * @param length a multiple of the data unit
     * @param sealed takes the encrypted bytes from its beginning
     */
    void encrypt(long first, byte[] plain, int from, int length, byte[] sealed) {
        run(true, first, plain, from, length, sealed, 0);
    }

    /** In place. */
    void decrypt(long first, byte[] bytes, int from, int length) {
        run(false, first, bytes, from, length, bytes, from);
    }

    private void run(boolean encrypting, long first, byte[] source, int from, int length, byte[] target, int to) {
        if (length % unit != 0) {
            throw new IllegalArgumentException("no whole data units: " + length);
        }
        var known = idle.poll();
        try {
            var ciphers = known == null ? new Ciphers(dataKey, tweakKey, unit) : known;
            var stretch = ciphers.work.length;
            for (var done = 0; done < length; done += stretch) {
                var part = Math.min(stretch, length - done);
                ciphers.run(encrypting, first + done / unit, source, from + done, part, target, to + done);
            }
            idle.add(ciphers);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** One thread's at a time. */
    private static final class Ciphers {

        private final Cipher encryption;
        private final Cipher decryption;
        private final Cipher tweaking;
        private final int unit;
        private final byte[] work;
        /** The first tweak of each data unit. */
        private final byte[] tweaks;

        private Ciphers(SecretKeySpec dataKey, SecretKeySpec tweakKey, int unit) throws GeneralSecurityException {
            encryption = cipher(Cipher.ENCRYPT_MODE, dataKey);
            decryption = cipher(Cipher.DECRYPT_MODE, dataKey);
            tweaking = cipher(Cipher.ENCRYPT_MODE, tweakKey);
            this.unit = unit;
            work = new byte[STRETCH / unit * unit];
            tweaks = new byte[STRETCH / unit * BLOCK];
        }

        private static Cipher cipher(int mode, SecretKeySpec key) throws GeneralSecurityException {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding", PROVIDER);
            cipher.init(mode, key);
            return cipher;
        }

        private void run(boolean encrypting, long first, byte[] source, int from, int length, byte[] target, int to) throws GeneralSecurityException {
            var units = length / unit;
            for (var i = 0; i < units; i++) {
                LONGS.set(work, i * BLOCK, first + i);
                LONGS.set(work, i * BLOCK + Long.BYTES, 0L);
            }
            // never in place: the platform would copy
            tweaking.doFinal(work, 0, units * BLOCK, tweaks, 0);
            for (var i = 0; i < units; i++) {
                mix(source, from + i * unit, work, i * unit, i * BLOCK);
            }
            (encrypting ? encryption : decryption).doFinal(work, 0, length, target, to);
            for (var i = 0; i < units; i++) {
                mix(target, to + i * unit, target, to + i * unit, i * BLOCK);
            }
        }

        /** One data unit, each block with its tweak: the one before, multiplied by the polynomial x. */
        private void mix(byte[] source, int from, byte[] target, int to, int tweak) {
            var low = (long) LONGS.get(tweaks, tweak);
            var high = (long) LONGS.get(tweaks, tweak + Long.BYTES);
            for (var i = 0; i < unit; i += BLOCK) {
                LONGS.set(target, to + i, (long) LONGS.get(source, from + i) ^ low);
                LONGS.set(target, to + i + Long.BYTES, (long) LONGS.get(source, from + i + Long.BYTES) ^ high);
                var feedback = high >> 63 & FEEDBACK;
                high = high << 1 | low >>> 63;
                low = low << 1 ^ feedback;
            }
        }
    }
}
