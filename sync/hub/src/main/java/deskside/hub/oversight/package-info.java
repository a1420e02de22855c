/**
 * What supervisors and administrators do beside conversations: read the audit, export evidence, erase a customer; and what the hub erases by itself
 * when its time is over. Safe for all threads. Start at {@link deskside.hub.oversight.Oversight}.
 */
@NullMarked
package deskside.hub.oversight;

import org.jspecify.annotations.NullMarked;
