/** The .msi package. Start at {@link deskside.installers.windows.MsiPackage}. */
@NullMarked
package deskside.installers.windows;

import org.jspecify.annotations.NullMarked;
