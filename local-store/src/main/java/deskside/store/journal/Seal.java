package deskside.store.journal;

import deskside.store.keys.DerivedKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals records of one file with AES-256-GCM under random nonces. The additional data of each is its number and the tag of the one before:
 * nothing can be changed, left out, repeated or moved without the next record failing. The key is of this file alone (HKDF-SHA-256, RFC 5869,
 * of the desk's secret and the file's salt). Used by one thread at a time.
 */
final class Seal {

    static final int SALT_LENGTH = 16;
    static final int TAG_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    private static final byte[] PURPOSE = "deskside journal 1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** Random bytes are asked for so many nonces at a time. */
    private static final int NONCES = 64;

    private final SecretKey key;
    private final Cipher cipher;
    private final SecureRandom random = new SecureRandom();
    private final ByteBuffer nonces = ByteBuffer.allocate(NONCES * NONCE_LENGTH).limit(0);

    Seal(byte[] secret, byte[] salt) {
        key = DerivedKey.of("AES", secret, salt, PURPOSE);
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    private byte[] nonce() {
        if (!nonces.hasRemaining()) {
            random.nextBytes(nonces.array());
            nonces.clear();
        }
        var nonce = new byte[NONCE_LENGTH];
        nonces.get(nonce);
        return nonce;
    }

    /** @return nonce, ciphertext, tag */
    byte[] seal(byte[] plain, long number, byte[] tagBefore) {
        var nonce = nonce();
        try {
            var sealed = Arrays.copyOf(nonce, NONCE_LENGTH + plain.length + TAG_LENGTH);
            cipher(Cipher.ENCRYPT_MODE, nonce, number, tagBefore).doFinal(plain, 0, plain.length, sealed, NONCE_LENGTH);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** Empty when it is not what was sealed, or not in its place. */
    Optional<byte[]> open(byte[] sealed, long number, byte[] tagBefore) {
        if (sealed.length < NONCE_LENGTH + TAG_LENGTH) {
            return Optional.empty();
        }
        var nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, number, tagBefore).doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long number, byte[] tagBefore) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES + TAG_LENGTH).putLong(number).put(tagBefore).array());
        return cipher;
    }

    /** The tag that the record after this one is chained to. */
    static byte[] tagOf(byte[] sealed) {
        var tag = new byte[TAG_LENGTH];
        System.arraycopy(sealed, Math.max(0, sealed.length - TAG_LENGTH), tag, 0, Math.min(TAG_LENGTH, sealed.length));
        return tag;
    }
}
