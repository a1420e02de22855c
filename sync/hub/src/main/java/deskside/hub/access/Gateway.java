package deskside.hub.access;

import deskside.hub.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The role of a channel's gateway: it may bring customers' messages and fetch replies, nothing else. */
public final class Gateway {

    private final byte[] tokenHash;

    /** @param token the secret that hub and gateway share */
    public Gateway(String token) {
        this.tokenHash = Tokens.hash(token).getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws Refused unless the request's header holds the gateway's token */
    public void require(@Nullable String authorization) {
        var given = Tokens.hash(BearerToken.of(authorization)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(given, tokenHash)) {
            throw Refused.forbidden("This is not the gateway's token: give the gateway the token that the hub was started with");
        }
    }
}
