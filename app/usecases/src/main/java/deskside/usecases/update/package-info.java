/**
 * Looking for newer versions of the program and fetching them. Nothing is installed here: that takes a person with the right to do it.
 * Calls block; start at {@link deskside.usecases.update.CheckForUpdate}.
 */
@NullMarked
package deskside.usecases.update;

import org.jspecify.annotations.NullMarked;
