package deskside.domain.people;

import deskside.domain.Entity;

/**
 * Somebody who can sign in, as all who work here know them.
 *
 * @param id   of the account
 * @param name as people call them
 */
public record Colleague(String id, long version, String name) implements Entity {
}
