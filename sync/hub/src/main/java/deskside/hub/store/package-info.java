/**
 * The hub's database over JDBC (H2 by default, or PostgreSQL; standard SQL but for {@link deskside.hub.store.Dialect}): the commit-ordered feed and the tables behind it. Blocks; safe for several
 * threads, of which each has its own transaction. Start at {@link deskside.hub.store.HubDatabase}.
 */
@NullMarked
package deskside.hub.store;

import org.jspecify.annotations.NullMarked;
