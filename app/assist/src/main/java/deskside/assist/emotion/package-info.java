/**
 * How does the customer feel, and does the conversation need somebody else? Pure functions, safe for all threads. Start reading at
 * {@link deskside.assist.emotion.EmotionDetector} and {@link deskside.assist.emotion.HandOverScorer}.
 */
@NullMarked
package deskside.assist.emotion;

import org.jspecify.annotations.NullMarked;
