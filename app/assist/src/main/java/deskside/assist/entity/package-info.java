/**
 * What is named in a message: numbers, products, amounts, days. Pure functions, safe for all threads. Start reading at
 * {@link deskside.assist.entity.EntityExtractor}.
 */
@NullMarked
package deskside.assist.entity;

import org.jspecify.annotations.NullMarked;
