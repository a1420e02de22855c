/**
 * Browsing what is known, what belongs together, and better wordings for it. Calls block; safe for several threads. Start at
 * {@link deskside.usecases.knowledge.BrowseKnowledge}; searching is in {@code usecases.search}.
 */
@NullMarked
package deskside.usecases.knowledge;

import org.jspecify.annotations.NullMarked;
