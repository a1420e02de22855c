/**
 * Conversations, their messages and the drafts of replies. Records are immutable; ports block and are safe for several threads.
 */
@NullMarked
package deskside.domain.conversation;

import org.jspecify.annotations.NullMarked;
