/**
 * What waits, is on its way, arrived, or needs a decision. FX thread only. Start at {@link deskside.ui.outbox.OutboxViewModel}.
 */
@NullMarked
package deskside.ui.outbox;

import org.jspecify.annotations.NullMarked;
