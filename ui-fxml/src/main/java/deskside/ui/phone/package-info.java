/**
 * The telephone: a call is noted, suggested for while it is noted, and recorded as a conversation. FX thread only.
 * Start at {@link deskside.ui.phone.CallViewModel}.
 */
@NullMarked
package deskside.ui.phone;

import org.jspecify.annotations.NullMarked;
