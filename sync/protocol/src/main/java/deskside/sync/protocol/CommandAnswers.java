package deskside.sync.protocol;

import java.util.List;

/** @param answers one for each command of the {@link CommandBatch}, in its order */
public record CommandAnswers(List<CommandAnswer> answers) {
}
