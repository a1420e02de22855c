package deskside.ui.assistant;

import deskside.usecases.assist.SuggestAnswers.Answer;

/** What the panel needs of {@link deskside.usecases.assist.SuggestAnswers}. */
@FunctionalInterface
interface Suggesting {

    Answer suggest(String conversationId, String messageId);
}
