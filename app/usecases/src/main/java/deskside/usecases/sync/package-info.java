/**
 * What waits, what went out, and the line to the hub. Calls block on the store; safe for several threads.
 */
@NullMarked
package deskside.usecases.sync;

import org.jspecify.annotations.NullMarked;
