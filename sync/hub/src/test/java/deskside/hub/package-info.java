/** Tests of the running hub over real HTTP and H2. */
@NullMarked
package deskside.hub;

import org.jspecify.annotations.NullMarked;
