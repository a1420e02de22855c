/**
 * The secret that the desk's data file is encrypted with, and where it is kept. Calls block on the disk; safe for several threads.
 * Start at {@link deskside.store.keys.KeyStore}.
 */
@NullMarked
package deskside.store.keys;

import org.jspecify.annotations.NullMarked;
