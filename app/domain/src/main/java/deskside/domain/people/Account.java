package deskside.domain.people;

/** Someone who can sign in. */
public record Account(String id, String login, String displayName, Role role) {
}
