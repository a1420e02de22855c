/**
 * One schedule from beginning to end. One thread at a time for each world.
 */
@NullMarked
package deskside.simulation.world;

import org.jspecify.annotations.NullMarked;
