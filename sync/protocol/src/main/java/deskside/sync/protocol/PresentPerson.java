package deskside.sync.protocol;

/** Somebody who has a conversation open. */
public record PresentPerson(String accountId, String name, boolean typing) {
}
