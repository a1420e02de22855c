/**
 * Fakes of the domain's ports, a small shop to fill them with, and time and ids that a test decides. For tests only. The fakes keep
 * everything in memory, are safe for several threads, and obey the same contracts as the real store
 * ({@code deskside.testkit.contract}). Start at {@link deskside.testkit.InMemoryDesk}.
 */
@NullMarked
package deskside.testkit;

import org.jspecify.annotations.NullMarked;
