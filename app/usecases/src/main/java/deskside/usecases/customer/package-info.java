/**
 * What is shown of a customer, masked. Calls block on the store; safe for several threads.
 */
@NullMarked
package deskside.usecases.customer;

import org.jspecify.annotations.NullMarked;
