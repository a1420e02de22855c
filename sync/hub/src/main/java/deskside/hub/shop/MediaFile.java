package deskside.hub.shop;

import deskside.domain.attachment.Attachment;

/** A picture or a recording of the shop's folder that customers of the demo send. @param attachment named like the file */
public record MediaFile(Attachment attachment, byte[] content) {

    /** By their content, as for all attachments. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MediaFile(var same, _) && same.equals(attachment);
    }

    @Override
    public int hashCode() {
        return attachment.hashCode();
    }
}
