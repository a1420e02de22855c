package deskside.store.journal;

import deskside.store.keys.DerivedKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals records of one file with AES-256-GCM under random nonces. The additional data of each is its number and the tag of the one before:
 * nothing can be changed, left out, repeated or moved without the next record failing. The key is of this file alone (HKDF-SHA-256, RFC 5869,
 * of the desk's secret and the file's salt).
 */
final class Seal {

    static final int SALT_LENGTH = 16;
    static final int TAG_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    private static final byte[] PURPOSE = "deskside journal 1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(byte[] secret, byte[] salt) {
        key = DerivedKey.of("AES", secret, salt, PURPOSE);
    }

    /** @return nonce, ciphertext, tag */
    byte[] seal(byte[] plain, long number, byte[] tagBefore) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, number, tagBefore).doFinal(plain);
            return ByteBuffer.allocate(NONCE_LENGTH + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** Empty when it is not what was sealed, or not in its place. */
    Optional<byte[]> open(byte[] sealed, long number, byte[] tagBefore) {
        if (sealed.length < NONCE_LENGTH + TAG_LENGTH) {
            return Optional.empty();
        }
        var nonce = ByteBuffer.wrap(sealed).slice(0, NONCE_LENGTH);
        var bytes = new byte[NONCE_LENGTH];
        nonce.get(bytes);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, bytes, number, tagBefore).doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long number, byte[] tagBefore) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
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
