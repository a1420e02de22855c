/**
 * The replies that wait for a second person, to be laid on whatever screen people decide on. FX thread only. Start at
 * {@link deskside.ui.secondperson.ReplyRequestsPanel}.
 */
@NullMarked
package deskside.ui.secondperson;

import org.jspecify.annotations.NullMarked;
