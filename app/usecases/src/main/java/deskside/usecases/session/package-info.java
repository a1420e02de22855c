/**
 * Who sits at the desk, and signing in. Calls block on store or network; safe for several threads.
 */
@NullMarked
package deskside.usecases.session;

import org.jspecify.annotations.NullMarked;
