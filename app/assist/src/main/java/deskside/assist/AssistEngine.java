package deskside.assist;

import deskside.assist.emotion.HandOverPoints;
import deskside.assist.emotion.HandOverScorer;
import deskside.assist.emotion.HandOverSigns;
import deskside.assist.emotion.Measure;
import deskside.assist.ranking.MeasuredCandidate;
import deskside.assist.ranking.RankingQuestion;
import deskside.assist.ranking.RankingWeights;
import deskside.assist.ranking.ShopFacts;
import deskside.assist.ranking.SlotFiller;
import deskside.assist.ranking.SuggestionRanker;
import deskside.assist.ranking.Thresholds;
import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.assist.AssistResult.Abstention;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.assist.EngineTier;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.assist.HandOverScore;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.knowledge.KnowledgeHit;
import deskside.domain.knowledge.KnowledgeQuery;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The brain: {@link #hear} a message, {@link #recognise} what it says, search for {@link #queries}, {@link #assist} with what was found. Immutable and
 * safe for all threads; deterministic; calls use the caller's thread and take a few milliseconds, most of it one embedding.
 */
public final class AssistEngine {

    /** The demo shop's, and that of every shop in mainland China. */
    public static final ZoneId SHOP_ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HITS = 40;
    private static final int MORE_HITS = 15;

    private final EngineModels models;
    private final ZoneId zone;
    private final MessageRecognizer recognizer;
    private final HandOverScorer handOver;
    private final RankingWeights weights;
    private final Thresholds thresholds;

    public AssistEngine(EngineModels models) {
        this(models, SHOP_ZONE, RankingWeights.START, Thresholds.START);
    }

    /** @param zone the shop's, for days and deadlines */
    public AssistEngine(EngineModels models, ZoneId zone, RankingWeights weights, Thresholds thresholds) {
        this(models, zone, new MessageRecognizer(new IntentReader(models), models.emotions(), zone),
                new HandOverScorer(HandOverPoints.bundled(), models.embedder()), weights, thresholds);
    }

    private AssistEngine(EngineModels models, ZoneId zone, MessageRecognizer recognizer, HandOverScorer handOver, RankingWeights weights,
            Thresholds thresholds) {
        this.models = models;
        this.zone = zone;
        this.recognizer = recognizer;
        this.handOver = handOver;
        this.weights = weights;
        this.thresholds = thresholds;
    }

    /** The same engine ranking by other weights; costs nothing, and what it has recognised so far stays remembered. */
    public AssistEngine with(RankingWeights others) {
        return new AssistEngine(models, zone, recognizer, handOver, others, thresholds);
    }

    /** The same engine with other thresholds; costs nothing, and what it has recognised so far stays remembered. */
    public AssistEngine with(Thresholds others) {
        return new AssistEngine(models, zone, recognizer, handOver, weights, others);
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** FULL when at least one language has vectors that its model understands. */
    public EngineTier tier() {
        var full = models.embedder().isPresent()
                && models.intents().values().stream().anyMatch(model -> model.understands(models.embedder().get()));
        return full ? EngineTier.FULL : EngineTier.KEYWORDS;
    }

    /** What it was made from. */
    public EngineModels models() {
        return models;
    }

    /**
     * Embeds the customer's last message, which {@link #recognise} and the search need and which takes longer than all the rest: to be run on another
     * thread before anything else is known. They find it done, or wait for its end. Empty where there is nothing to embed.
     *
     * @param messages oldest first
     */
    public Optional<Runnable> embedding(Conversation conversation, List<Message> messages) {
        return recognizer.embedding(conversation, messages);
    }

    /**
     * Reads the clauses of a message that sounds as if it asked for several things, one by one, which {@link #recognise} otherwise does after the whole:
     * to be run on another thread. Empty for other messages.
     */
    public Optional<Runnable> parts(Heard heard) {
        return recognizer.parts(heard);
    }

    /** Makes the customer's last message ready: well under a millisecond. */
    public Heard hear(AssistSnapshot snapshot) {
        return recognizer.hear(snapshot);
    }

    /** What the customer's last message says. */
    public Recognition recognise(Heard heard) {
        return recognizer.recognize(heard);
    }

    public Recognition recognise(AssistSnapshot snapshot) {
        return recognise(hear(snapshot));
    }

    static KnowledgeQuery search(String text, Language language) {
        return KnowledgeQuery.everything(text, language, HITS);
    }

    /** One or two searches, none when there is nothing to search for; give the hits of all of them to {@link #assist}. */
    public List<KnowledgeQuery> queries(AssistSnapshot snapshot, Recognition recognition) {
        if (recognition.query().isBlank()) {
            return List.of();
        }
        var queries = new ArrayList<KnowledgeQuery>();
        queries.add(search(recognition.query(), recognition.language()));
        if (recognition.contextUsed() && !recognition.intents().isEmpty()) {
            // A message and what it refers to make a muddled query; the intent's own name makes a clean one.
            queries.add(new KnowledgeQuery(recognition.intents().getFirst().name().in(recognition.language()), recognition.language(),
                    EnumSet.of(DocumentKind.ARTICLE, DocumentKind.SCRIPT, DocumentKind.POLICY), MORE_HITS));
        }
        return List.copyOf(queries);
    }

    /**
     * Suggestions, or why there are none.
     *
     * @param hits       of the {@link #queries}, one list after the other
     * @param acceptance per source id, from the feedback log
     * @param ids        for the suggestions
     */
    public AssistResult assist(AssistSnapshot snapshot, Recognition recognition, List<KnowledgeHit> hits, CandidateDocuments documents,
            Map<String, FeedbackLog.Acceptance> acceptance, Ids ids) {
        return assist(snapshot, recognition, () -> hits, documents, acceptance, ids);
    }

    /** As the other one. @param hits may wait for them: they are asked for at most once, when all is done that needs none */
    public AssistResult assist(AssistSnapshot snapshot, Recognition recognition, Supplier<List<KnowledgeHit>> hits, CandidateDocuments documents,
            Map<String, FeedbackLog.Acceptance> acceptance, Ids ids) {
        var handOver = this.handOver.score(signs(snapshot, recognition), snapshot.conversation().language());
        if (recognition.isEmpty()) {
            return result(recognition, handOver, new SuggestionRanker.Outcome(List.of(), Abstention.NOTHING_TO_ANSWER));
        }
        var facts = ShopFacts.of(snapshot, CandidateCollector.focus(recognition), zone);
        var candidates = new CandidateCollector(snapshot, recognition, documents, zone).collect(hits.get(), facts);
        return result(recognition, handOver, ranker(snapshot, recognition).rank(candidates, question(recognition, facts, acceptance), ids));
    }

    /** What there was to choose from and what the ranking measured of it: for training and measuring the ranking. */
    public List<MeasuredCandidate> measure(AssistSnapshot snapshot, Recognition recognition, List<KnowledgeHit> hits, CandidateDocuments documents) {
        var facts = ShopFacts.of(snapshot, CandidateCollector.focus(recognition), zone);
        var candidates = new CandidateCollector(snapshot, recognition, documents, zone).collect(hits, facts);
        return ranker(snapshot, recognition).measure(candidates, question(recognition, facts, Map.of()));
    }

    private SuggestionRanker ranker(AssistSnapshot snapshot, Recognition recognition) {
        return new SuggestionRanker(weights, thresholds.of(recognition.language(), snapshot.conversation().channel()));
    }

    private static RankingQuestion question(Recognition recognition, ShopFacts facts, Map<String, FeedbackLog.Acceptance> acceptance) {
        return new RankingQuestion(recognition.query(), recognition.language(), recognition.intents(),
                CandidateCollector.skus(CandidateCollector.focus(recognition)), recognition.emotion(), facts, acceptance);
    }

    /** Puts the facts of the conversation into a text that a person picks; slots without a value stay as they are. */
    public String fillSlots(AssistSnapshot snapshot, String text, Language language) {
        var entities = CandidateCollector.focus(recognise(snapshot));
        return SlotFiller.fill(text, language, ShopFacts.of(snapshot, entities, zone)).text();
    }

    private AssistResult result(Recognition recognition, HandOverScore handOver, SuggestionRanker.Outcome outcome) {
        return new AssistResult(recognition.messageId(), recognition.language(), recognition.intents(), recognition.entities(),
                recognition.emotion(), handOver, outcome.suggestions(), abstention(recognition, outcome), tier());
    }

    private static @Nullable Abstention abstention(Recognition recognition, SuggestionRanker.Outcome outcome) {
        if (outcome.abstention() == Abstention.TOO_UNSURE) {
            if (recognition.unknown()) {
                return Abstention.OUT_OF_SCOPE;
            }
            if (recognition.intents().isEmpty() || recognition.intents().getFirst().group().equals(IntentReader.SMALL_TALK)) {
                return Abstention.NOTHING_TO_ANSWER;
            }
        }
        return outcome.abstention();
    }

    /** What the hand-over score is the sum of, before points. */
    public List<Measure> handOverMeasures(AssistSnapshot snapshot, Recognition recognition) {
        return handOver.measures(signs(snapshot, recognition), snapshot.conversation().language());
    }

    private static HandOverSigns signs(AssistSnapshot snapshot, Recognition recognition) {
        var earlier = ConversationView.of(snapshot.messages()).map(ConversationView::earlierTexts).orElse(List.of());
        return new HandOverSigns(snapshot, recognition.message(), earlier, recognition.intents(), recognition.unknown(),
                recognition.entities(), recognition.emotion());
    }
}
