package deskside.hub.access;

import deskside.hub.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The token of an {@code Authorization: Bearer …} header (RFC 6750). */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {
    }

    static String of(@Nullable String authorization) {
        if (authorization == null || authorization.length() > 512 || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Refused.unauthorized();
        }
        return authorization.substring(SCHEME.length()).strip();
    }
}
