/**
 * What cases do at the shop: money, coupons, goods that come back and go out, and what people are told of it. Works within the caller's transaction,
 * which holds the order. Start at {@link deskside.hub.aftersales.Fulfilment}.
 */
@NullMarked
package deskside.hub.aftersales;

import org.jspecify.annotations.NullMarked;
