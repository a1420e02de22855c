package deskside.usecases.attachment;

/** What screens can do with attachments. */
public record Attaching(AttachFile attachFile, LoadAttachment loadAttachment) {
}
