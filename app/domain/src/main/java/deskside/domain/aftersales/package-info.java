/**
 * After-sales cases: what a customer is given back or granted, and who decided it. Records are immutable; ports block and are safe for
 * several threads. Start at {@link deskside.domain.aftersales.Case}.
 */
@NullMarked
package deskside.domain.aftersales;

import org.jspecify.annotations.NullMarked;
