/**
 * The after-sales screen: the list of cases, one of them in detail, and the decision of a second person. FX thread only. Start at
 * {@link deskside.ui.aftersales.CasesPanel}.
 */
@NullMarked
package deskside.ui.aftersales;

import org.jspecify.annotations.NullMarked;
