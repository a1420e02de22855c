/**
 * Where planted bugs are put in. One thread at a time for each world.
 */
@NullMarked
package deskside.simulation.seam;

import org.jspecify.annotations.NullMarked;
