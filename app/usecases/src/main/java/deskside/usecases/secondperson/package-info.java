/**
 * Replies that a single person must not send: asked for, decided by somebody else, sent once. Use cases block on the store and know no threads. Start at
 * {@link deskside.usecases.secondperson.AskForReply}.
 */
@NullMarked
package deskside.usecases.secondperson;

import org.jspecify.annotations.NullMarked;
