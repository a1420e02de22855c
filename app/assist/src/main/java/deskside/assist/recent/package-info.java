/**
 * A memory of what was computed last, for pure functions that are asked the same thing again. Safe for all threads. The one class is
 * {@link deskside.assist.recent.Recent}.
 */
@NullMarked
package deskside.assist.recent;

import org.jspecify.annotations.NullMarked;
