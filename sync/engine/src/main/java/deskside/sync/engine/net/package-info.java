/**
 * The wire: a hub as the desk sees it, and its HTTP client. Everything that can be expected of a network ends in an {@code Answer}, never
 * in an exception. Calls block, safe for all threads. The only package that knows OkHttp. Start at {@link deskside.sync.engine.net.Hub}.
 */
@NullMarked
package deskside.sync.engine.net;

import org.jspecify.annotations.NullMarked;
