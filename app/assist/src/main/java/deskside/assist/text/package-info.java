/**
 * What happens to a message before anything is recognised in it. Pure functions, safe for all threads. Start reading at
 * {@link deskside.assist.text.TextNormalizer}.
 */
@NullMarked
package deskside.assist.text;

import org.jspecify.annotations.NullMarked;
