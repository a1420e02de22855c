/**
 * When to try again, and whether the line to the hub counts as up. No threads and no waiting in here: times are computed, others wait.
 * Start at {@link deskside.sync.engine.retry.Line}.
 */
@NullMarked
package deskside.sync.engine.retry;

import org.jspecify.annotations.NullMarked;
