/**
 * The hub's HTTP interface (Javalin, a virtual thread per request), as described in {@code deskside-hub.openapi.yaml}. Safe for all
 * threads. Start at {@link deskside.hub.http.HubServer}.
 */
@NullMarked
package deskside.hub.http;

import org.jspecify.annotations.NullMarked;
