/**
 * Attaching pictures and recordings to replies, and getting those of messages. Calls block; safe for several threads.
 * Start at {@link deskside.usecases.attachment.AttachFile} and {@link deskside.usecases.attachment.LoadAttachment}.
 */
@NullMarked
package deskside.usecases.attachment;

import org.jspecify.annotations.NullMarked;
