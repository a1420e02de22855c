/**
 * Pictures and voice messages that belong to messages. Their bytes are found by the hash of their content; what they are is told by the content,
 * never by a name. Values are immutable; ports say how they are called. Start at {@link deskside.domain.attachment.Attachment}.
 */
@NullMarked
package deskside.domain.attachment;

import org.jspecify.annotations.NullMarked;
