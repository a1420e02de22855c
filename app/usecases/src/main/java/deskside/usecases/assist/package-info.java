/**
 * Suggestions for a message and what becomes of them. Calls block (CPU and store); every class is safe for several threads. Start at
 * {@link deskside.usecases.assist.SuggestAnswers}.
 */
@NullMarked
package deskside.usecases.assist;

import org.jspecify.annotations.NullMarked;
