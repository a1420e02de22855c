package deskside.hub.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106) in the usual text form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, one lane. Safe for all threads. */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random;
    private final PasswordCosts costs;
    private final String nobodys;

    Passwords(SecureRandom random, PasswordCosts costs) {
        this.random = random;
        this.costs = costs;
        this.nobodys = encoded(new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encoded(salt, argon2(password, salt));
    }

    /** Takes the same time for every password. */
    boolean matches(String password, String stored) {
        var parts = stored.split("\\$");
        var decoder = Base64.getDecoder();
        return MessageDigest.isEqual(argon2(password, decoder.decode(parts[4])), decoder.decode(parts[5]));
    }

    /** What to compare with when there is no such account: it matches no password and takes as long as any. */
    String nobodys() {
        return nobodys;
    }

    private String encoded(byte[] salt, byte[] hash) {
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + costs.memoryKib() + ",t=" + costs.passes() + ",p=1$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    private byte[] argon2(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(costs.memoryKib()).withIterations(costs.passes()).withParallelism(1).withSalt(salt).build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
