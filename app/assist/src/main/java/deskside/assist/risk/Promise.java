package deskside.assist.risk;

import org.jspecify.annotations.Nullable;

/**
 * Something promised.
 *
 * @param thing  what
 * @param period until when or how long; null: no time was named
 * @param sum    how much; null: no amount was named
 * @param ever   for life
 * @param span   all words of it
 */
record Promise(Mark thing, @Nullable Period period, @Nullable Sum sum, boolean ever, Span span) {
}
