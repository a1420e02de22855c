/**
 * What the engine says about the open conversation: intents, entities, the hand-over score and suggested answers. View models run on the
 * FX thread and know no scene types. Start at {@link deskside.ui.assistant.AssistantViewModel}.
 */
@NullMarked
package deskside.ui.assistant;

import org.jspecify.annotations.NullMarked;
