/**
 * One conversation: header, messages with honest states, and the composer with its draft. FX thread only.
 * Start at {@link deskside.ui.conversation.ConversationViewModel} and {@link deskside.ui.conversation.ComposerViewModel}.
 */
@NullMarked
package deskside.ui.conversation;

import org.jspecify.annotations.NullMarked;
