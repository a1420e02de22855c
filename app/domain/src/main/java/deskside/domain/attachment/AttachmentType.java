package deskside.domain.attachment;

import deskside.domain.LocalText;
import java.util.Optional;

/** What can be attached to a message: what every desk can show or play by itself. */
public enum AttachmentType {
    PNG("image/png", Kind.PICTURE),
    JPEG("image/jpeg", Kind.PICTURE),
    GIF("image/gif", Kind.PICTURE),
    /** Uncompressed (PCM) with 8 or 16 bits, one or two channels. */
    WAV("audio/wav", Kind.VOICE);

    private final String mediaType;
    private final Kind kind;

    AttachmentType(String mediaType, Kind kind) {
        this.mediaType = mediaType;
        this.kind = kind;
    }

    /** What it is to a person. */
    public enum Kind {
        PICTURE("图片", "Picture"),
        VOICE("语音", "Voice message"),
        /** Of a hub that knows more types than this program. */
        OTHER("文件", "File");

        private final LocalText label;

        Kind(String zh, String en) {
            this.label = new LocalText(zh, en);
        }

        public LocalText label() {
            return label;
        }
    }

    /** As in HTTP, e.g. {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<AttachmentType> ofMediaType(String mediaType) {
        for (var type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
