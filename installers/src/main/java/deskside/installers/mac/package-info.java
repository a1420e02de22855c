/** The .dmg package. Start at {@link deskside.installers.mac.DmgPackage}. */
@NullMarked
package deskside.installers.mac;

import org.jspecify.annotations.NullMarked;
