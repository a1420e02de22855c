/**
 * What the assist engine takes and gives: intents, entities, emotion, suggestions, feedback, the hand-over score. Records are immutable.
 */
@NullMarked
package deskside.domain.assist;

import org.jspecify.annotations.NullMarked;
