/**
 * What closed conversations teach: which questions were settled in them, in words that say nothing about the customer. Pure functions over
 * immutable records. Start reading at {@link deskside.assist.solved.SolvedReader}.
 */
@NullMarked
package deskside.assist.solved;

import org.jspecify.annotations.NullMarked;
