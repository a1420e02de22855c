/** A hostile wire between two programs that speak TCP. For tests only; safe for several threads. Start at {@link deskside.testkit.wire.TcpFaultProxy}. */
@NullMarked
package deskside.testkit.wire;

import org.jspecify.annotations.NullMarked;
