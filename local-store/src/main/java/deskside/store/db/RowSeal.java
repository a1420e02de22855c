package deskside.store.db;

import static java.nio.charset.StandardCharsets.US_ASCII;

import deskside.store.keys.DerivedKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA-256 over what a row of the outbox says: H2's cipher hides, but does not notice a changed bit. The key is made from the desk's
 * secret by HKDF-SHA-256 (RFC 5869). Safe for several threads.
 */
public final class RowSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    /** @param secret the desk's */
    public RowSeal(byte[] secret) {
        key = DerivedKey.of(ALGORITHM, secret, new byte[0], "deskside outbox row 1".getBytes(US_ASCII));
    }

    byte[] of(RevisedItem item) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(OutboxItemJson.write(item));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    boolean fits(RevisedItem item, byte[] seal) {
        return MessageDigest.isEqual(of(item), seal);
    }
}
