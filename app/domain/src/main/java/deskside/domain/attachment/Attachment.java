package deskside.domain.attachment;

import deskside.domain.Language;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known of an attachment without its bytes.
 *
 * @param contentHash lower-case hex SHA-256 of the bytes, under which they are found
 * @param mediaType   as in HTTP; one that {@link AttachmentType} does not know is of a newer hub and cannot be shown
 * @param name        for people, as the sender called it; may be blank
 * @param bytes       size
 * @param width       pixels; 0 where there are none
 * @param height      pixels; 0 where there are none
 * @param millis      how long it plays; 0 for pictures
 */
public record Attachment(String contentHash, String mediaType, String name, int bytes, int width, int height, int millis) {

    /** Of one message. As many as the picture messages that chat programs send at once. */
    public static final int MOST = 9;
    private static final int LONGEST_NAME = 100;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    /** @throws IllegalArgumentException when the hash is none */
    public Attachment {
        if (!isHash(contentHash)) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
        }
        name = cleaned(name);
    }

    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    public AttachmentType.Kind kind() {
        return AttachmentType.ofMediaType(mediaType).map(AttachmentType::kind).orElse(AttachmentType.Kind.OTHER);
    }

    public Attachment named(String newName) {
        return new Attachment(contentHash, mediaType, newName, bytes, width, height, millis);
    }

    /** One line that stands for a message: its words, else what is attached, e.g. {@code [图片]}. */
    public static String preview(String text, List<Attachment> attachments, Language language) {
        if (!text.isBlank() || attachments.isEmpty()) {
            return text;
        }
        return "[" + attachments.getFirst().kind().label().in(language) + "]" + (attachments.size() > 1 ? " ×" + attachments.size() : "");
    }

    /** A name without folders and without what changes how other text is read. */
    private static String cleaned(String name) {
        var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = UNWANTED.matcher(file).replaceAll("").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST_NAME) - 1)) + "…";
    }
}
