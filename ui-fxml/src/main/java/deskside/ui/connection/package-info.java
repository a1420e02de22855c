/**
 * The line to the hub as a person sees it: state, data as of, what waits, going offline and back. FX thread only.
 * Start at {@link deskside.ui.connection.ConnectionViewModel}.
 */
@NullMarked
package deskside.ui.connection;

import org.jspecify.annotations.NullMarked;
