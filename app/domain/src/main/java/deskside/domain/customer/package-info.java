/**
 * Customers as the shop knows them. Records are immutable; ports block and are safe for several threads.
 */
@NullMarked
package deskside.domain.customer;

import org.jspecify.annotations.NullMarked;
