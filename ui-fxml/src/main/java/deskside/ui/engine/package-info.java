/**
 * What the engine can do on this machine, what it is learning, and the way back to an earlier model. FX thread only. Start at
 * {@link deskside.ui.engine.EngineViewModel}.
 */
@NullMarked
package deskside.ui.engine;

import org.jspecify.annotations.NullMarked;
