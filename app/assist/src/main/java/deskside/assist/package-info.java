/**
 * The assist engine: from a snapshot of a conversation to intents, entities, emotion, suggestions and a hand-over score. No disk, no
 * network, no clock, no threads of its own; all classes are immutable or stateless. Start reading at
 * {@link deskside.assist.AssistEngine}.
 */
@NullMarked
package deskside.assist;

import org.jspecify.annotations.NullMarked;
