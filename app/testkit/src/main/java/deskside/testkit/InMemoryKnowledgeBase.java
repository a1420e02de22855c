package deskside.testkit;

import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Script;
import java.util.List;
import java.util.Optional;

/** Articles, scripts and intents out of {@link InMemoryTables}. */
public final class InMemoryKnowledgeBase implements KnowledgeBase {

    private final InMemoryTables tables;

    public InMemoryKnowledgeBase(InMemoryTables tables) {
        this.tables = tables;
    }

    public void put(Article article) {
        tables.put(article);
    }

    public void put(Script script) {
        tables.put(script);
    }

    public void put(IntentDefinition intent) {
        tables.put(intent);
    }

    @Override
    public Optional<Article> article(String articleId) {
        return tables.of(Article.class).find(articleId);
    }

    @Override
    public Optional<ArticleHead> articleHead(String articleId) {
        return article(articleId).map(Article::head);
    }

    @Override
    public List<ArticleHead> articleHeads() {
        return articles().stream().map(Article::head).toList();
    }

    /** With their bodies. */
    public List<Article> articles() {
        return tables.of(Article.class).all();
    }

    @Override
    public Optional<Script> script(String scriptId) {
        return tables.of(Script.class).find(scriptId);
    }

    @Override
    public List<Script> scripts() {
        return tables.of(Script.class).all();
    }

    @Override
    public List<IntentDefinition> intents() {
        return tables.of(IntentDefinition.class).all();
    }
}
