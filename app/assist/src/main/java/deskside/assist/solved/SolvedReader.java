package deskside.assist.solved;

import deskside.assist.Recognition;
import deskside.assist.ranking.ShopFacts;
import deskside.assist.ranking.SolvedValidity;
import deskside.domain.Language;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.conversation.Message;
import deskside.domain.knowledge.SolvedExchange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was settled in a closed conversation. It ended well when the customer's last question was answered and the customer did not end it
 * angry, disappointed, complaining or asking for somebody else. Then an exchange was settled when
 * <ul>
 * <li>its question says by itself what is wanted (no small talk, nothing that only earlier messages explain),
 * <li>the customer did not ask the same again later in the conversation, and what came next was no complaint,
 * <li>the customer did not come back to it after the conversation had been closed,
 * <li>its answer can be said to others ({@code GeneralAnswer}) and may still be said today ({@link SolvedValidity}).
 * </ul>
 * Immutable, safe for all threads.
 */
public final class SolvedReader {

    private static final String SMALL_TALK = "chat";
    private static final String COMPLAINT = "complaint";
    /** From here on a feeling is more than a word. */
    private static final double UPSET = 0.4;
    private static final double SURE = 0.5;
    private static final int SHORTEST_ZH = 5;
    private static final int SHORTEST_EN = 14;
    private static final int LONGEST = 200;
    /** Order, tracking and phone numbers, and what masking left of them. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{0,4}\\d[\\d*-]{5,}|\\S{0,12}\\*{2,}\\S{0,12}");

    private final SameQuestion same;
    private final ZoneId zone;

    /** @param zone the shop's */
    public SolvedReader(SameQuestion same, ZoneId zone) {
        this.same = same;
        this.zone = zone;
    }

    /** Oldest first; each tells of itself as {@code questionId}. */
    public List<SolvedExchange> read(ClosedConversation closed) {
        var exchanges = Exchange.of(closed.snapshot().messages());
        if (!endedWell(exchanges, closed)) {
            return List.of();
        }
        var solved = new ArrayList<SolvedExchange>();
        for (var i = 0; i < exchanges.size(); i++) {
            var later = exchanges.subList(i + 1, exchanges.size()).stream().flatMap(one -> one.asked().stream()).toList();
            settled(exchanges.get(i), later, closed).ifPresent(solved::add);
        }
        return List.copyOf(solved);
    }

    private static boolean endedWell(List<Exchange> exchanges, ClosedConversation closed) {
        if (exchanges.isEmpty()) {
            return false;
        }
        var last = exchanges.getLast();
        var word = of(last.asked().getLast(), closed);
        // what annoyed before the last answer may have been mended by it; not so somebody's anger about the desk itself
        return last.answered().isEmpty() ? last.asked().stream().allMatch(message -> isSmallTalk(of(message, closed))) && !isUpset(word) : !complains(word);
    }

    private Optional<SolvedExchange> settled(Exchange exchange, List<Message> later, ClosedConversation closed) {
        var question = question(exchange, closed);
        if (question.isEmpty() || exchange.answered().isEmpty() || exchange.answered().getFirst().seq() <= closed.doubtfulSeq()
                || exchange.then().stream().anyMatch(message -> isUpset(of(message, closed)))) {
            return Optional.empty();
        }
        var asked = question.get();
        var recognition = closed.recognitions().get(asked.id());
        var language = recognition.language();
        var text = withoutPerson(asked.text(), closed);
        if (text.length() < (language == Language.ZH ? SHORTEST_ZH : SHORTEST_EN) || text.length() > LONGEST
                || later.stream().anyMatch(message -> same.isAsked(asked.text(), message.text(), language))) {
            return Optional.empty();
        }
        var facts = ShopFacts.of(closed.snapshot(), recognition.entities(), zone);
        return answer(exchange, language, facts).map(answer -> new SolvedExchange(asked.id(), asked.id(), asked.conversationId(),
                exchange.answered().stream().map(Message::id).toList(), language, text, answer.text(), intents(recognition), skus(recognition),
                answer.message().sentAt()));
    }

    private record Answer(Message message, String text) {
    }

    /** The longest of the answers that can be said to others: the others are mostly greetings and waiting. */
    private Optional<Answer> answer(Exchange exchange, Language language, ShopFacts facts) {
        return exchange.answered().stream()
                .flatMap(message -> GeneralAnswer.of(message.text(), language, facts).map(text -> new Answer(message, text)).stream())
                .filter(answer -> SolvedValidity.holds(answer.text(), language, facts.snapshot(), zone))
                .reduce((one, other) -> other.text().length() > one.text().length() ? other : one);
    }

    /** The last of what was asked that says something by itself. */
    private static Optional<Message> question(Exchange exchange, ClosedConversation closed) {
        return exchange.asked().reversed().stream().filter(message -> {
            var recognition = of(message, closed);
            return recognition != null && !recognition.isEmpty() && !recognition.contextUsed() && !isSmallTalk(recognition) && !complains(recognition);
        }).findFirst();
    }

    private static @Nullable Recognition of(Message message, ClosedConversation closed) {
        return closed.recognitions().get(message.id());
    }

    private static boolean isSmallTalk(@Nullable Recognition recognition) {
        return recognition == null || recognition.isEmpty()
                || !recognition.intents().isEmpty() && recognition.intents().getFirst().group().equals(SMALL_TALK);
    }

    private static boolean isUpset(@Nullable Recognition recognition) {
        if (recognition == null) {
            return false;
        }
        var emotion = recognition.emotion();
        var upset = (emotion.kind() == Emotion.Kind.ANGRY || emotion.kind() == Emotion.Kind.DISAPPOINTED) && emotion.strength() >= UPSET;
        return upset || complains(recognition);
    }

    private static boolean complains(@Nullable Recognition recognition) {
        return recognition != null && recognition.intents().stream().anyMatch(intent -> intent.group().equals(COMPLAINT) && intent.probability() >= SURE);
    }

    private static String withoutPerson(String text, ClosedConversation closed) {
        var masked = GeneralAnswer.masking(closed.snapshot().customer()).text(text);
        return NUMBER.matcher(masked).replaceAll(" ").replaceAll("\\s{2,}", " ").strip();
    }

    private static List<String> intents(Recognition recognition) {
        return recognition.intents().stream().filter(intent -> intent.probability() >= SURE).map(RecognizedIntent::intentId).toList();
    }

    private static List<String> skus(Recognition recognition) {
        return recognition.entities().stream().filter(entity -> entity.kind() == RecognizedEntity.Kind.PRODUCT)
                .map(RecognizedEntity::value).distinct().toList();
    }
}
