/**
 * What channels' gateways do: bring customers' and bots' messages, fetch replies. Safe for all threads. Start at
 * {@link deskside.hub.channel.ChannelInbox}.
 */
@NullMarked
package deskside.hub.channel;

import org.jspecify.annotations.NullMarked;
