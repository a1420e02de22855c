/**
 * What lies between a desk and its hub, and what goes wrong there. One thread at a time for each world.
 */
@NullMarked
package deskside.simulation.net;

import org.jspecify.annotations.NullMarked;
