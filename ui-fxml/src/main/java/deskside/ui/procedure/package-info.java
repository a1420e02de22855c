/**
 * The shop's procedures beside the conversation: what fits, and the step that is next. FX thread only. Start at
 * {@link deskside.ui.procedure.ProcedurePane}.
 */
@NullMarked
package deskside.ui.procedure;

import org.jspecify.annotations.NullMarked;
