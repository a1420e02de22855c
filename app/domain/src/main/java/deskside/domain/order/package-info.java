/**
 * Orders with lines, payments and shipments. Records are immutable; ports block and are safe for several threads.
 */
@NullMarked
package deskside.domain.order;

import org.jspecify.annotations.NullMarked;
