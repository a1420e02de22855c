package deskside.store.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file beside the data that tells whether a secret is the one the data was written with: HMAC-SHA-256 of a constant, keyed by the secret.
 * With it a wrong key can be told from damaged data, which look the same to a cipher without authentication.
 */
public final class KeyCheck {

    private final Path file;

    public KeyCheck(Path file) {
        this.file = file;
    }

    /** Also true when there is nothing to compare with yet. */
    public boolean fits(byte[] secret) throws IOException {
        return !Files.exists(file) || MessageDigest.isEqual(Files.readAllBytes(file), of(secret));
    }

    public void write(byte[] secret) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, of(secret));
        }
    }

    private static byte[] of(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("deskside key check 1".getBytes(US_ASCII))).getBytes(US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
