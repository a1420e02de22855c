/**
 * Records and ports that every other part of Deskside speaks in; depends on the JDK and JSpecify only. All records are immutable and so
 * thread-safe; ports say for themselves what they block on. Start reading at {@link deskside.domain.conversation.Conversation} and
 * {@link deskside.domain.sync.Command}.
 */
@NullMarked
package deskside.domain;

import org.jspecify.annotations.NullMarked;
