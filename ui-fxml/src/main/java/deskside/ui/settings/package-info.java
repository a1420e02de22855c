/**
 * Language, theme and connection. FX thread only. Start at {@link deskside.ui.settings.SettingsController}.
 */
@NullMarked
package deskside.ui.settings;

import org.jspecify.annotations.NullMarked;
