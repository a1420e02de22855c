/** Tests of the shop's import, and the generator of the demo shop's bulk rows. */
@NullMarked
package deskside.hub.shop;

import org.jspecify.annotations.NullMarked;
