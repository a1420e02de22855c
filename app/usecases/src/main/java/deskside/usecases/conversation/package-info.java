/**
 * What an agent does with conversations: see the queue, read, draft, reply, accept, close, transfer. Calls block on the store and know no
 * threads; every class is safe for several threads. Start at {@link deskside.usecases.conversation.LoadQueue}.
 */
@NullMarked
package deskside.usecases.conversation;

import org.jspecify.annotations.NullMarked;
