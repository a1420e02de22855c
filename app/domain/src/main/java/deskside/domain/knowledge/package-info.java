/**
 * Articles, scripts and intent definitions, and the search over all of them. Records are immutable; ports block.
 */
@NullMarked
package deskside.domain.knowledge;

import org.jspecify.annotations.NullMarked;
