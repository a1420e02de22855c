/**
 * What an agent and a supervisor do with after-sales cases. Use cases block on the store and know no threads. Start at
 * {@link deskside.usecases.aftersales.OpenCase}.
 */
@NullMarked
package deskside.usecases.aftersales;

import org.jspecify.annotations.NullMarked;
