package deskside.usecases.assist;

import deskside.assist.CandidateDocuments;
import deskside.domain.Language;
import deskside.domain.knowledge.ArticleHead;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.Script;
import deskside.domain.knowledge.SolvedQuestion;
import deskside.domain.knowledge.SolvedQuestions;
import deskside.domain.sync.EntityType;
import deskside.domain.sync.StoreEvent;
import deskside.domain.sync.StoreEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles and scripts by the intent that they answer, kept until one of them changes. Thread-safe. */
public final class KnowledgeByIntent implements CandidateDocuments {

    private final KnowledgeBase knowledge;
    private final SolvedQuestions solvedQuestions;
    private volatile @Nullable Index index;

    public KnowledgeByIntent(KnowledgeBase knowledge, SolvedQuestions solvedQuestions, StoreEvents events) {
        this.knowledge = knowledge;
        this.solvedQuestions = solvedQuestions;
        events.subscribe(event -> {
            if (event instanceof StoreEvent.EntitiesChanged changed
                    && (changed.type() == EntityType.ARTICLE || changed.type() == EntityType.SCRIPT)) {
                index = null;
            }
        });
    }

    @Override
    public Optional<ArticleHead> article(String articleId) {
        return knowledge.articleHead(articleId);
    }

    @Override
    public Optional<Script> script(String scriptId) {
        return knowledge.script(scriptId);
    }

    @Override
    public Optional<SolvedQuestion> solvedQuestion(String questionId) {
        return solvedQuestions.find(questionId);
    }

    @Override
    public List<String> articleIdsByIntent(String intentId, Language language) {
        return index().articlesByIntent.getOrDefault(language.code() + " " + intentId, List.of());
    }

    @Override
    public List<String> scriptIdsByIntent(String intentId, Language language) {
        return index().scriptsByIntent.getOrDefault(language.code() + " " + intentId, List.of());
    }

    private Index index() {
        var current = index;
        if (current == null) {
            current = Index.of(knowledge);
            index = current;
        }
        return current;
    }

    private record Index(Map<String, List<String>> articlesByIntent, Map<String, List<String>> scriptsByIntent) {

        static Index of(KnowledgeBase knowledge) {
            var index = new Index(new HashMap<>(), new HashMap<>());
            for (var article : knowledge.articleHeads()) {
                article.intents().forEach(intent -> add(index.articlesByIntent, article.language(), intent, article.id()));
            }
            for (var script : knowledge.scripts()) {
                script.intents().forEach(intent -> add(index.scriptsByIntent, script.language(), intent, script.id()));
            }
            return index;
        }

        private static void add(Map<String, List<String>> byIntent, Language language, String intent, String id) {
            byIntent.computeIfAbsent(language.code() + " " + intent, _ -> new ArrayList<>()).add(id);
        }
    }
}
