/** Publishing a version: keys and signed manifests. Start at {@link deskside.installers.release.SignRelease}. */
@NullMarked
package deskside.installers.release;

import org.jspecify.annotations.NullMarked;
