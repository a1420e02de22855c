/** Tests of the hub's store against real H2 files. */
@NullMarked
package deskside.hub.store;

import org.jspecify.annotations.NullMarked;
