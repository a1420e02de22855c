package deskside.assist;

import deskside.domain.Language;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedQuestion;
import java.util.List;
import java.util.Optional;

/** Where the engine reads documents by id and by intent. Called on the engine's caller's thread; may block. */
public interface CandidateDocuments {

    Optional<ArticleHead> article(String articleId);

    Optional<Script> script(String scriptId);

    Optional<SolvedQuestion> solvedQuestion(String questionId);

    List<String> articleIdsByIntent(String intentId, Language language);

    List<String> scriptIdsByIntent(String intentId, Language language);
}
