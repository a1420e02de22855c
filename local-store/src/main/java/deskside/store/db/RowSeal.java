package deskside.store.db;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * HMAC-SHA-256 over what a row of the outbox says: H2's cipher hides, but does not notice a changed bit. The key is made from the desk's
 * secret by HKDF-SHA-256 (RFC 5869). Safe for several threads.
 */
public final class RowSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    /** @param secret the desk's */
    public RowSeal(byte[] secret) {
        try {
            key = KDF.getInstance("HKDF-SHA256").deriveKey(ALGORITHM,
                    HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand("deskside outbox row 1".getBytes(US_ASCII), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 25 on has HKDF-SHA256", e);
        }
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
