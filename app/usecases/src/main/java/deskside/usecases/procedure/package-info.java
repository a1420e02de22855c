/**
 * Guides an agent through the shop's procedures. Use cases block on the store and know no threads. Start at
 * {@link deskside.usecases.procedure.RunProcedure}.
 */
@NullMarked
package deskside.usecases.procedure;

import org.jspecify.annotations.NullMarked;
