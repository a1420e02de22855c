/** Takes in what desks and gateways attach to messages and gives it out again. Safe for all threads. Start at {@link deskside.hub.attachment.AttachmentInbox}. */
@NullMarked
package deskside.hub.attachment;

import org.jspecify.annotations.NullMarked;
