/**
 * Search over everything that is known. Calls block; safe for several threads.
 */
@NullMarked
package deskside.usecases.knowledge;

import org.jspecify.annotations.NullMarked;
