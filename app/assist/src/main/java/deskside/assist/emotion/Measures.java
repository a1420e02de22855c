package deskside.assist.emotion;

import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import deskside.domain.assist.Emotion.Kind;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Tier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Measures the signs of one conversation, those that are there. Not thread-safe; for one call. */
final class Measures {

    /** A bot that is less sure than this has guessed. */
    private static final double BOT_SURE = 0.6;
    /** So many messages in a row are how people chat. */
    private static final int IN_ONE_GO = 2;
    private static final int SHOWN = 24;
    private static final Pattern PUSHBACK = Pattern.compile(
            "为什么|为啥|凭什么|怎么(?:会|可能|又|还|回事|都)|不(?:可能|是说|是已经|对|行|合理|应该)|还是(?:不|没)|(?:根本|一直|都|还|也|又)(?:没|不)|没(?:人|有人|收到|解决|用)"
            + "|(?:明明|刚才|之前|昨天|上次)(?:不是|是|就|都|也)?(?:你们|客服|已经|说)|那(?:我)?怎么办|什么时候才|要等多久|等(?:多久|了|到什么时候)|不然呢|算了"
            + "|\\b(?:why|how come|but (?:you|it|i)|still (?:not|no|nothing|waiting|hasn't|haven't)|that's not|not true|doesn't help|didn't (?:work|help)"
            + "|already (?:told|tried|did|said)|you (?:said|promised|told)|makes no sense|never (?:got|received|arrived)|again)\\b");

    private final HandOverSigns signs;
    private final Language language;
    private final List<Measure> found = new ArrayList<>();

    private Measures(HandOverSigns signs, Language language) {
        this.signs = signs;
        this.language = language;
    }

    static List<Measure> of(HandOverSigns signs, Language language, Repetition repetition) {
        var measures = new Measures(signs, language);
        measures.emotion();
        var same = repetition.of(signs.message(), signs.earlier(), language);
        measures.add(Sign.REPEATED, same.size(), same.isEmpty() ? "" : shortened(same.getLast()));
        measures.pushback();
        measures.unanswered();
        measures.misses();
        measures.add(Sign.UNKNOWN, signs.unknown() ? 1 : 0, measures.say("知识库里没有这个问题", "nothing in the knowledge base"));
        measures.complexity();
        measures.tier();
        return List.copyOf(measures.found);
    }

    private void add(Sign sign, double amount, String words) {
        if (amount > 0) {
            found.add(new Measure(sign, amount, words));
        }
    }

    private void emotion() {
        var emotion = signs.emotion();
        var sign = switch (emotion.kind()) {
            case ANGRY -> Sign.ANGER;
            case DISAPPOINTED -> Sign.DISAPPOINTMENT;
            case ANXIOUS -> Sign.ANXIETY;
            case CALM, PLEASED -> null;
        };
        if (sign != null) {
            var words = words(emotion.kind());
            add(sign, emotion.strength(), words);
            add(Sign.RISING, emotion.trend(), words);
        }
    }

    private String words(Kind kind) {
        var words = EmotionDetector.evidence(signs.message(), kind, 3);
        return words.isEmpty() ? shortened(signs.message()) : String.join(" / ", words);
    }

    private void pushback() {
        var words = new LinkedHashSet<String>();
        var matcher = PUSHBACK.matcher(TextNormalizer.normalize(signs.message()));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        add(Sign.PUSHBACK, words.size(), String.join(" / ", words));
    }

    /** A bot's answer counts as none: it led to the desk. */
    private void unanswered() {
        var waiting = 0;
        for (var message : signs.snapshot().messages().reversed()) {
            if (message.sender() == Sender.AGENT) {
                break;
            }
            waiting += message.sender() == Sender.CUSTOMER ? 1 : 0;
        }
        add(Sign.UNANSWERED, waiting - IN_ONE_GO, say(waiting + " 条消息没有回复", waiting + " messages without an answer"));
    }

    private void misses() {
        var guesses = signs.snapshot().messages().stream()
                .filter(m -> m.sender() == Sender.BOT && m.botConfidence() != null && m.botConfidence() < BOT_SURE).count();
        add(Sign.MISSES, guesses, say("机器人 " + guesses + " 次没有把握", "the bot was unsure " + (guesses == 1 ? "once" : guesses + " times")));
    }

    /** Several wishes, orders or amounts at once. */
    private void complexity() {
        var wishes = signs.intents().stream().filter(i -> !i.group().equals("chat")).count();
        var orders = signs.entities().stream().filter(e -> e.kind() == RecognizedEntity.Kind.ORDER_NUMBER).map(RecognizedEntity::value).distinct()
                .count();
        var money = signs.entities().stream().filter(e -> e.kind() == RecognizedEntity.Kind.MONEY).map(RecognizedEntity::text).toList();
        add(Sign.WISHES, wishes - 1, say(wishes + " 个诉求", wishes + " wishes"));
        add(Sign.ORDERS, orders - 1, say(orders + " 个订单", orders + " orders"));
        add(Sign.MONEY, money.isEmpty() ? 0 : 1, String.join(" / ", money));
    }

    private void tier() {
        var customer = signs.snapshot().customer();
        if (customer != null && customer.tier().compareTo(Tier.GOLD) >= 0) {
            add(Sign.TIER, customer.tier() == Tier.BLACK ? 2 : 1, customer.tier().label().in(language));
        }
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
