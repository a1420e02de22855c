/** Tests of the demo's customers against a running hub. */
@NullMarked
package deskside.hub.demo;

import org.jspecify.annotations.NullMarked;
