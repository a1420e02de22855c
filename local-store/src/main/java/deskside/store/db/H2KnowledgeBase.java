package deskside.store.db;

import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Script;
import java.util.List;
import java.util.Optional;

/** Articles, scripts and intents, from memory after the first read. */
public final class H2KnowledgeBase implements KnowledgeBase {

    private final ReferenceCopies copies;

    public H2KnowledgeBase(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Optional<Article> article(String articleId) {
        return copies.articles.find(articleId);
    }

    @Override
    public List<Article> articles() {
        return copies.articles.all();
    }

    @Override
    public Optional<Script> script(String scriptId) {
        return copies.scripts.find(scriptId);
    }

    @Override
    public List<Script> scripts() {
        return copies.scripts.all();
    }

    @Override
    public List<IntentDefinition> intents() {
        return copies.intents.all();
    }
}
