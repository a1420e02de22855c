/**
 * Is a new model better than the one in use, beyond chance? Pure and immutable; models run on the caller's thread. Start reading at
 * {@link deskside.assist.comparison.PairedTrial}.
 */
@NullMarked
package deskside.assist.comparison;

import org.jspecify.annotations.NullMarked;
