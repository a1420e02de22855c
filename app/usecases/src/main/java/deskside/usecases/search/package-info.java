/**
 * One search over everything at the desk. Calls block; safe for several threads. Start at {@link deskside.usecases.search.SearchEverything}.
 */
@NullMarked
package deskside.usecases.search;

import org.jspecify.annotations.NullMarked;
