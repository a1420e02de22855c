/**
 * What the shell and its panels agree on: the use cases, the selected conversation, how a suggestion gets into the composer, and what a
 * panel is. Panels depend on this package and never on each other; only the shell knows them all. FX thread only.
 * Start at {@link deskside.ui.desk.ConversationContext}.
 */
@NullMarked
package deskside.ui.desk;

import org.jspecify.annotations.NullMarked;
