/** The licences of everything that is in a package. Start at {@link deskside.installers.licences.Licences}. */
@NullMarked
package deskside.installers.licences;

import org.jspecify.annotations.NullMarked;
