/**
 * Who the customer of the open conversation is: profile, order, parcel, products, benefits and history, masked and with their "as of"
 * time. FX thread only. Start at {@link deskside.ui.customer.CustomerViewModel}.
 */
@NullMarked
package deskside.ui.customer;

import org.jspecify.annotations.NullMarked;
