/**
 * Customers for the demo: they write and wait through the channel API over HTTP, as a real gateway would bring them. One thread does
 * it all; the public methods may be called from any. Start at {@link deskside.hub.demo.DemoCustomers}.
 */
@NullMarked
package deskside.hub.demo;

import org.jspecify.annotations.NullMarked;
