/**
 * The server that desks talk to: it holds the shop's data and the conversations, serves the feed, executes commands and connects
 * channels. Start at {@link deskside.hub.Hub}, which wires the parts; safe for all threads.
 */
@NullMarked
package deskside.hub;

import org.jspecify.annotations.NullMarked;
