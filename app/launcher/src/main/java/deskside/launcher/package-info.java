/**
 * Puts the program together. {@link deskside.launcher.CompositionRoot} holds all parts of a desk, top to bottom; {@link deskside.launcher.Main} is
 * where the process starts. The main thread runs the command; screens run on the FX thread.
 */
@NullMarked
package deskside.launcher;

import org.jspecify.annotations.NullMarked;
