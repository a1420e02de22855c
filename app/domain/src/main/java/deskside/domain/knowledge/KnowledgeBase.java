package deskside.domain.knowledge;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of articles, scripts and intents. Calls block on the store; safe for several threads. */
public interface KnowledgeBase {

    /** With its body, which is read from the store unless it was asked for lately. */
    Optional<Article> article(String articleId);

    /** From memory. */
    Optional<ArticleHead> articleHead(String articleId);

    /** From memory, by id. */
    List<ArticleHead> articleHeads();

    Optional<Script> script(String scriptId);

    List<Script> scripts();

    List<IntentDefinition> intents();
}
