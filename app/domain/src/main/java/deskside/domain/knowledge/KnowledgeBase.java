package deskside.domain.knowledge;

import java.util.List;
import java.util.Optional;

/** Read access to the desk's copy of articles, scripts and intents. Calls block on the store; safe for several threads. */
public interface KnowledgeBase {

    Optional<Article> article(String articleId);

    List<Article> articles();

    Optional<Script> script(String scriptId);

    List<Script> scripts();

    List<IntentDefinition> intents();
}
