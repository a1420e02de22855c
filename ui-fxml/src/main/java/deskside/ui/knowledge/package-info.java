/**
 * The knowledge screen: what the shop has told this desk to rely on, how it is used, and better wordings of it. FX thread only; reads with
 * the reader of the search. Start at {@link deskside.ui.knowledge.KnowledgeViewModel}.
 */
@NullMarked
package deskside.ui.knowledge;

import org.jspecify.annotations.NullMarked;
