/**
 * What every screen stands on: the only door to the FX thread, texts, themes, fonts, FXML loading and pictures of a scene.
 * Everything is called on the FX thread unless its own comment says otherwise. Start at {@link deskside.ui.fx.Tasks}.
 */
@NullMarked
package deskside.ui.fx;

import org.jspecify.annotations.NullMarked;
