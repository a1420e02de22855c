package deskside.hub.desk;

import deskside.hub.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cursors as text: {@code epoch~seq~compactTo~scope} with an HMAC-SHA256, in base64url. Nobody can make one up, and one of another
 * hub's database is recognised. Safe for all threads.
 */
final class Cursors {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]{1,64})~(\\d{1,18})~(\\d{1,18})~([a-z]{1,16})~([A-Za-z0-9_-]{43})");

    private final String epoch;
    private final SecretKeySpec key;

    Cursors(String epoch, byte[] key) {
        this.epoch = epoch;
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String write(Cursor cursor) {
        var content = epoch + "~" + cursor.seq() + "~" + cursor.compactTo() + "~" + cursor.scope();
        return Base64.getUrlEncoder().withoutPadding().encodeToString((content + "~" + mac(content)).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Refused 400 for what no hub has written, 410 for a cursor of another database */
    Cursor read(String text, String scope) {
        var matcher = FORM.matcher(decoded(text));
        if (!matcher.matches()) {
            throw tampered();
        }
        if (!matcher.group(1).equals(epoch)) {
            throw Refused.resync("The cursor belongs to another hub: begin again without a cursor");
        }
        var content = matcher.group().substring(0, matcher.start(5) - 1);
        if (!MessageDigest.isEqual(mac(content).getBytes(StandardCharsets.US_ASCII), matcher.group(5).getBytes(StandardCharsets.US_ASCII))) {
            throw tampered();
        }
        if (!matcher.group(4).equals(scope)) {
            throw Refused.badRequest("The cursor belongs to another scope");
        }
        return new Cursor(Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)), scope);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw tampered();
        }
    }

    private static Refused tampered() {
        return Refused.badRequest("This is no cursor of this hub: send the last one unchanged, or none to begin again");
    }

    private String mac(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
