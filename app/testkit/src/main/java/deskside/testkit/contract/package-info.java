/**
 * What each port of the desk's store promises, as abstract tests: they run against the fakes of {@code deskside.testkit} and against the
 * real store. Start at {@link deskside.testkit.contract.PortsContract}.
 */
@NullMarked
package deskside.testkit.contract;

import org.jspecify.annotations.NullMarked;
