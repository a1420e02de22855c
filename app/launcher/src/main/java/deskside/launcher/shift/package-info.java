/**
 * A shift without people: {@link deskside.launcher.shift.ShiftCustomers} write through the channel of a real hub, and {@link deskside.launcher.shift.AgentShift}
 * answers them on the real window.
 */
@NullMarked
package deskside.launcher.shift;

import org.jspecify.annotations.NullMarked;
