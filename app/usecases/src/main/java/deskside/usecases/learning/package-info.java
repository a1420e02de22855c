/**
 * How the engine gets better and how anybody knows: training against the model in use, versions and their roll-back, thresholds and what
 * they would change, hit rates. Calls block (CPU and store); every class is safe for several threads. Start at
 * {@link deskside.usecases.learning.TrainIntents}.
 */
@NullMarked
package deskside.usecases.learning;

import org.jspecify.annotations.NullMarked;
