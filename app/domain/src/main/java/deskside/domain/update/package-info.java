/**
 * Newer versions of the program: what a publisher says of one, and the ports to where it is published and to where it is kept here. Start at
 * {@link deskside.domain.update.Release}.
 */
@NullMarked
package deskside.domain.update;

import org.jspecify.annotations.NullMarked;
