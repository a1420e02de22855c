/**
 * Who may do what: passwords, sign-ins, sessions of desks and the gateway's token. Safe for all threads. Start at
 * {@link deskside.hub.access.SignIns}.
 */
@NullMarked
package deskside.hub.access;

import org.jspecify.annotations.NullMarked;
