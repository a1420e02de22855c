package deskside.domain.audit;

import java.util.regex.Pattern;

/**
 * Where the chain ends. Kept outside the hub (on paper, in an evidence pack) it proves later that nothing up to it was changed since, not even
 * by somebody who computed the whole chain anew.
 */
public record AuditHead(long seq, String hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Before the first entry. */
    public static final AuditHead EMPTY = new AuditHead(0, "0".repeat(64));

    /** @throws IllegalArgumentException unless it is as {@link #toString} writes it */
    public static AuditHead parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the end of an audit: it looks like 1207:9f3c… with 64 digits");
        }
        return new AuditHead(Long.parseLong(parts.group(1)), parts.group(2));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
