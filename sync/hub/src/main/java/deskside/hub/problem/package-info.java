/** How the hub says no: exceptions that become problem answers. Immutable. */
@NullMarked
package deskside.hub.problem;

import org.jspecify.annotations.NullMarked;
