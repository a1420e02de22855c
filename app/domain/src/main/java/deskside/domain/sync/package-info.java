/**
 * What moves between desk and hub: changes that come in, commands that go out, and the state of the connection. Start at {@link deskside.domain.sync.Command}.
 */
@NullMarked
package deskside.domain.sync;

import org.jspecify.annotations.NullMarked;
