/** Tests of the wire records and their JSON. */
@NullMarked
package deskside.sync.protocol;

import org.jspecify.annotations.NullMarked;
