/**
 * The people who work here, as screens speak of them. Start with {@link deskside.usecases.people.PersonNames}. Calls block on the store; safe for several
 * threads.
 */
@NullMarked
package deskside.usecases.people;

import org.jspecify.annotations.NullMarked;
