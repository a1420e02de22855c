/**
 * Desks around the real engine, store and use cases, and the people at them. One thread at a time for each world.
 */
@NullMarked
package deskside.simulation.desk;

import org.jspecify.annotations.NullMarked;
