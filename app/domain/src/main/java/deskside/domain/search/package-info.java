/**
 * Finding anything by what it is called: names, titles and numbers, as they are written, in Pinyin, by initials, with a slip of the finger.
 * Records are immutable and pure; ports block. Start at {@link deskside.domain.search.NameSearch}.
 */
@NullMarked
package deskside.domain.search;

import org.jspecify.annotations.NullMarked;
