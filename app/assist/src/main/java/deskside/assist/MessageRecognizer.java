package deskside.assist;

import deskside.assist.emotion.EmotionDetector;
import deskside.assist.entity.EntityContext;
import deskside.assist.text.LanguageDetector;
import deskside.assist.text.TextNormalizer;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands the customer's last message, with those before it where it says too little alone. Safe for all threads. */
final class MessageRecognizer {

    /** So many earlier messages are read along. */
    private static final int CONTEXT = 2;
    /** An intent of the context counts a little less than one of the message itself. */
    private static final double FROM_CONTEXT = 0.9;
    private static final double CLEAR = 0.5;
    private static final int SHORT = 8;
    private static final int LONGEST_ELLIPTIC = 30;
    /** 那这个呢, 这款怎么样, "what about this one": what is asked is in the message before. */
    private static final Pattern ELLIPTIC = Pattern.compile(
            "^(?:那|那么|这|还|它|他|另|如果|换成)\\S{0,7}(?:呢|吗|嘛|吧|么|怎么样|怎样|如何)?[?？]?$|^\\S{1,5}呢[?？]?$"
            + "|^(?:and|what about|how about|then|so|but)\\b.{0,25}$|^(?:this|that|it|the other)(?: one)?[?]?$");

    private final IntentReader reader;
    private final EmotionDetector emotions;
    private final ZoneId zone;
    private final CatalogueNames catalogue = new CatalogueNames();
    private final Turns turns = new Turns();

    MessageRecognizer(IntentReader reader, EmotionDetector emotions, ZoneId zone) {
        this.reader = reader;
        this.emotions = emotions;
        this.zone = zone;
    }

    /** As it is written, as the feelings are read from it; without the numbers in it, if it has any, it is embedded when they have been found. */
    Optional<Runnable> embedding(Conversation conversation, List<Message> messages) {
        return ConversationView.of(messages).flatMap(view ->
                reader.embedding(TextNormalizer.normalize(view.last().text()), LanguageDetector.detect(view.last().text(), conversation.language())));
    }

    Optional<Runnable> parts(Heard heard) {
        return heard.last().flatMap(last -> reader.parts(last.turn().spoken(), last.language()));
    }

    Heard hear(AssistSnapshot snapshot) {
        return new Heard(snapshot, ConversationView.of(snapshot.messages()).map(view -> {
            var context = new EntityContext(snapshot.orders(), catalogue.names(snapshot.products().values()), snapshot.promotions(), snapshot.now(), zone);
            var turn = turns.of(view.last(), context);
            return new Heard.Last(view, context, turn, LanguageDetector.detect(view.last().text(), snapshot.conversation().language()),
                    turn.hasWords() && !isElliptic(turn));
        }).orElse(null));
    }

    Recognition recognize(Heard heard) {
        return heard.last().map(this::recognize)
                .orElseGet(() -> new Recognition("", "", heard.snapshot().conversation().language(), "", List.of(), false, List.of(), List.of(),
                        Emotion.CALM, false));
    }

    private Recognition recognize(Heard.Last last) {
        var view = last.view();
        var entityContext = last.context();
        var turn = last.turn();
        var language = last.language();
        var emotion = emotions.detect(view.last().text(), view.earlierTexts(), language);
        var subject = turns.last(view.earlier(), CONTEXT, entityContext);
        var own = turn.hasWords()
                ? reader.read(turn.spoken(), subject.stream().filter(CustomerTurn::hasWords).map(CustomerTurn::spoken).toList(), language)
                : IntentReader.Reading.NOTHING;
        var before = context(turn, own, view, entityContext);
        var earlierEntities = entities(before.isEmpty() ? subject : before);
        if (before.isEmpty()) {
            return new Recognition(view.last().id(), view.last().text(), language, turn.spoken(), own.intents(), own.unknown(),
                    turn.entities(), earlierEntities, emotion, false);
        }
        var query = query(before, own.isSmallTalk() ? "" : turn.spoken());
        var read = reader.read(query, List.of(), language);
        return new Recognition(view.last().id(), view.last().text(), language, query, merged(own, read), own.unknown() && read.unknown(),
                turn.entities(), earlierEntities, emotion, true);
    }

    /** The earlier messages that this one needs; empty when it stands by itself. */
    private List<CustomerTurn> context(CustomerTurn turn, IntentReader.Reading own, ConversationView view, EntityContext entities) {
        var elliptic = isElliptic(turn);
        var unclear = own.unknown() || own.certainty() < CLEAR && turn.spoken().length() <= SHORT;
        var candidates = own.isSmallTalk() && !elliptic ? view.pending()
                : !turn.hasWords() || elliptic || unclear ? view.earlier()
                : List.<Message>of();
        return turns.last(candidates, CONTEXT, entities).stream().filter(CustomerTurn::hasWords).toList();
    }

    private static boolean isElliptic(CustomerTurn turn) {
        return turn.spoken().length() <= LONGEST_ELLIPTIC && ELLIPTIC.matcher(turn.spoken()).matches();
    }

    private static String query(List<CustomerTurn> before, String spoken) {
        var texts = new ArrayList<>(before.stream().map(CustomerTurn::spoken).toList());
        if (!spoken.isBlank()) {
            texts.add(spoken);
        }
        return String.join(" , ", texts);
    }

    private static List<RecognizedEntity> entities(List<CustomerTurn> turns) {
        return turns.reversed().stream().flatMap(t -> t.entities().stream()).toList();
    }

    /** Small talk on top of an open question: the question is what is to be answered. */
    private static List<RecognizedIntent> merged(IntentReader.Reading own, IntentReader.Reading context) {
        var merged = new ArrayList<RecognizedIntent>();
        context.intents().forEach(i -> merged.add(scaled(i, FROM_CONTEXT)));
        for (var intent : own.intents()) {
            var weight = own.isSmallTalk() && !context.isSmallTalk() && context.certainty() >= CLEAR ? 0.5 : 1;
            merged.removeIf(i -> i.intentId().equals(intent.intentId()) && i.probability() <= intent.probability() * weight);
            if (merged.stream().noneMatch(i -> i.intentId().equals(intent.intentId()))) {
                merged.add(scaled(intent, weight));
            }
        }
        merged.sort(Comparator.comparingDouble(RecognizedIntent::probability).reversed().thenComparing(RecognizedIntent::intentId));
        return merged.subList(0, Math.min(4, merged.size()));
    }

    private static RecognizedIntent scaled(RecognizedIntent intent, double factor) {
        return new RecognizedIntent(intent.intentId(), intent.group(), intent.name(), intent.probability() * factor);
    }
}
