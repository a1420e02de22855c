/**
 * Telephone calls, recorded as conversations, offline too. Calls block; safe for several threads.
 * Start at {@link deskside.usecases.phone.RecordCall}.
 */
@NullMarked
package deskside.usecases.phone;

import org.jspecify.annotations.NullMarked;
