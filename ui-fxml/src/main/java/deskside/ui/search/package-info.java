/**
 * Search over everything (Ctrl+K) and the reader that opens a document at the passage. FX thread only.
 * Start at {@link deskside.ui.search.SearchViewModel}.
 */
@NullMarked
package deskside.ui.search;

import org.jspecify.annotations.NullMarked;
