/**
 * The list of conversations: mine, waiting, follow-up, phone. FX thread only. Start at {@link deskside.ui.queue.QueueViewModel}.
 */
@NullMarked
package deskside.ui.queue;

import org.jspecify.annotations.NullMarked;
