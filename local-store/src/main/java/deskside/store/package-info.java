/**
 * The desk's store: an encrypted H2 file and a Lucene index behind the domain's ports. Calls block on the disk; everything is safe for
 * several threads. Start at {@link deskside.store.LocalStore}.
 */
@NullMarked
package deskside.store;

import org.jspecify.annotations.NullMarked;
