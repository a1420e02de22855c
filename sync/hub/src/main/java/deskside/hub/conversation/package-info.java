/** How a conversation changes and grows, shared by desks' commands and customers' messages. Stateless. */
@NullMarked
package deskside.hub.conversation;

import org.jspecify.annotations.NullMarked;
