/**
 * Signing in at a hub before the workbench opens. FX thread only. Start at {@link deskside.ui.signin.SignInController}.
 */
@NullMarked
package deskside.ui.signin;

import org.jspecify.annotations.NullMarked;
