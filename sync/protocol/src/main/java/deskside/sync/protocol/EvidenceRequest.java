package deskside.sync.protocol;

/** @param reason for the record, at most 200 characters; @param inClear personal data are not masked, for administrators only */
public record EvidenceRequest(String conversationId, String reason, boolean inClear) {
}
