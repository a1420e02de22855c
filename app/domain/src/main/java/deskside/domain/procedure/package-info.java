/**
 * Procedures: step-by-step ways through a problem, written by the shop, and how far each conversation has come. Records are immutable; ports block and
 * are safe for several threads. Start at {@link deskside.domain.procedure.Procedure}.
 */
@NullMarked
package deskside.domain.procedure;

import org.jspecify.annotations.NullMarked;
