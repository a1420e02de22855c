package deskside.domain.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one event that a customer is told of, the same at every desk.
 *
 * @param subject id of the parcel or case
 * @param event   what tells it from other events of the same kind and subject: of a parcel, the second since 1970 of its last news; of a case, the
 *                place of its state
 */
public record NoticeKey(NoticeKind kind, String subject, long event) {

    private static final String PREFIX = "notice:";
    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z_]{1,40}):(.+):(-?\\d{1,18})");

    /** As it stands on messages. */
    public String text() {
        return PREFIX + kind.name().toLowerCase(Locale.ROOT) + ":" + subject + ":" + event;
    }

    /** @return empty for what is not of this form, or of a kind that is not known here */
    public static Optional<NoticeKey> of(@Nullable String text) {
        if (!isKey(text)) {
            return Optional.empty();
        }
        var parts = FORM.matcher(text);
        return parts.matches() ? Arrays.stream(NoticeKind.values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(parts.group(1))).findFirst()
                .map(kind -> new NoticeKey(kind, parts.group(2), Long.parseLong(parts.group(3)))) : Optional.empty();
    }

    /** Whether a reply came from such an event. @param suggestionId of the reply */
    public static boolean isKey(@Nullable String suggestionId) {
        return suggestionId != null && suggestionId.startsWith(PREFIX) && suggestionId.length() <= LONGEST;
    }
}
