/**
 * Products, their prices and relations, promotions and policies: the structured knowledge of the shop. Records are immutable.
 */
@NullMarked
package deskside.domain.catalog;

import org.jspecify.annotations.NullMarked;
