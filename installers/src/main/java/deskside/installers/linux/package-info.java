/** The .deb package. Start at {@link deskside.installers.linux.DebPackage}. */
@NullMarked
package deskside.installers.linux;

import org.jspecify.annotations.NullMarked;
