/**
 * Masking of personal data. Pure functions, safe for all threads.
 */
@NullMarked
package deskside.domain.privacy;

import org.jspecify.annotations.NullMarked;
