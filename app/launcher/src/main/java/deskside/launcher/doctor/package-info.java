/**
 * Checks what Deskside needs on this machine and says how to mend it. Start at {@link deskside.launcher.doctor.Doctor}.
 */
@NullMarked
package deskside.launcher.doctor;

import org.jspecify.annotations.NullMarked;
