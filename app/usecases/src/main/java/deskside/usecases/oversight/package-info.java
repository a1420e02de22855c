/**
 * What supervisors do beside conversations. Use cases block on the hub and the disk and know no threads. Start at
 * {@link deskside.usecases.oversight.ExportEvidence}.
 */
@NullMarked
package deskside.usecases.oversight;

import org.jspecify.annotations.NullMarked;
