/** Deskside's icon in the forms that the systems want, all drawn from one SVG file. Start at {@link deskside.installers.icons.IconSet}. */
@NullMarked
package deskside.installers.icons;

import org.jspecify.annotations.NullMarked;
