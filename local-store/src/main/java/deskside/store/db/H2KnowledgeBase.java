package deskside.store.db;

import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Script;
import java.util.List;
import java.util.Optional;

/** Articles, scripts and intents: from memory after the first read, all but the articles' bodies, of which only those read last are kept. */
public final class H2KnowledgeBase implements KnowledgeBase {

    private final Database database;
    private final ReferenceCopies copies;

    public H2KnowledgeBase(Database database, ReferenceCopies copies) {
        this.database = database;
        this.copies = copies;
    }

    @Override
    public Optional<Article> article(String articleId) {
        return copies.articles.get(articleId, () -> database.read(handle -> EntityTables.ARTICLE.find(handle, articleId)));
    }

    @Override
    public Optional<ArticleHead> articleHead(String articleId) {
        return copies.articleHeads.find(articleId);
    }

    @Override
    public List<ArticleHead> articleHeads() {
        return copies.articleHeads.all();
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
