package deskside.assist.emotion;

import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import deskside.domain.assist.Emotion.Kind;
import deskside.domain.assist.HandOverScore;
import deskside.domain.assist.HandOverScore.Cause;
import deskside.domain.assist.HandOverScore.Part;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much a conversation needs a supervisor: points for each sign, added up, 100 at most. An explicit wish always counts
 * {@value #WISH_POINTS}. The points are ours, chosen so that one strong sign makes one look and two make one act. Stateless.
 */
public final class HandOverScorer {

    static final int WISH_POINTS = 90;
    private static final int EMOTION_POINTS = 40;
    private static final int TREND_POINTS = 15;
    private static final int REPEAT_POINTS = 12;
    private static final int MISS_POINTS = 8;
    private static final int UNKNOWN_POINTS = 10;
    private static final int MOST_COMPLEXITY = 20;
    /** A bot that is less sure than this has guessed. */
    private static final double BOT_SURE = 0.6;
    /** Two messages that share this much of their character pairs ask the same (Jaccard). */
    private static final double SAME_QUESTION = 0.5;
    private static final Set<String> WISH_INTENTS = Set.of("human.request", "complaint.escalate");
    private static final double WISH_SURE = 0.6;
    private static final Pattern WISH = Pattern.compile(
            "转人工|人工客服|(?:要|找|叫|换|请|让)(?:个|一个|一下)?(?:你们)?(?:的)?(?:真人|人工|主管|经理|领导|老板|负责人|店长)|投诉|举报|消协|12315|曝光"
            + "|(?:speak|talk|chat)\\s+(?:to|with)\\s+(?:a|an|the|your|somebody|someone)?\\s*(?:real |live |human )?(?:human|person|agent|manager|supervisor|representative|someone)"
            + "|real person|human agent|your (?:manager|supervisor)|file a complaint|make a complaint|report you|^agent\\b|^human\\b");

    private HandOverScorer() {
    }

    public static HandOverScore score(HandOverSigns signs, Language language) {
        var parts = new ArrayList<Part>();
        wish(signs).ifPresent(words -> parts.add(new Part(Cause.EXPLICIT_WISH, WISH_POINTS, words)));
        emotion(signs).ifPresent(parts::add);
        repeated(signs).ifPresent(parts::add);
        misses(signs, language).ifPresent(parts::add);
        if (signs.unknown()) {
            parts.add(new Part(Cause.OUT_OF_KNOWLEDGE, UNKNOWN_POINTS, say(language, "知识库里没有这个问题", "nothing in the knowledge base")));
        }
        complexity(signs, language).ifPresent(parts::add);
        tier(signs, language, parts.isEmpty()).ifPresent(parts::add);
        return new HandOverScore(Math.min(100, parts.stream().mapToInt(Part::points).sum()), parts);
    }

    private static Optional<String> wish(HandOverSigns signs) {
        var matcher = WISH.matcher(TextNormalizer.normalize(signs.message()));
        if (matcher.find()) {
            return Optional.of(matcher.group());
        }
        return signs.intents().stream().filter(i -> WISH_INTENTS.contains(i.intentId()) && i.probability() >= WISH_SURE)
                .findFirst().map(i -> shortened(signs.message()));
    }

    private static Optional<Part> emotion(HandOverSigns signs) {
        var emotion = signs.emotion();
        var share = switch (emotion.kind()) {
            case ANGRY -> 1.0;
            case DISAPPOINTED -> 0.6;
            case ANXIOUS -> 0.45;
            case CALM, PLEASED -> 0.0;
        };
        var points = (int) Math.round(EMOTION_POINTS * share * emotion.strength()
                + (share > 0 ? TREND_POINTS * Math.max(0, emotion.trend()) : 0));
        if (points == 0) {
            return Optional.empty();
        }
        var words = EmotionDetector.evidence(signs.message(), emotion.kind(), 3);
        return Optional.of(new Part(Cause.EMOTION, points, words.isEmpty() ? shortened(signs.message()) : String.join(" / ", words)));
    }

    private static Optional<Part> repeated(HandOverSigns signs) {
        var pairs = pairs(signs.message());
        var same = signs.earlier().stream().filter(text -> pairs.size() >= 3 && jaccard(pairs, pairs(text)) >= SAME_QUESTION).toList();
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(Cause.REPEATED_QUESTION, REPEAT_POINTS * Math.min(2, same.size()), shortened(same.getLast())));
    }

    private static Optional<Part> misses(HandOverSigns signs, Language language) {
        var guesses = signs.snapshot().messages().stream()
                .filter(m -> m.sender() == Sender.BOT && m.botConfidence() != null && m.botConfidence() < BOT_SURE).count();
        return guesses == 0
                ? Optional.empty()
                : Optional.of(new Part(Cause.BOT_MISSES, MISS_POINTS * (int) Math.min(3, guesses),
                        say(language, "机器人 " + guesses + " 次没有把握", "the bot was unsure " + (guesses == 1 ? "once" : guesses + " times"))));
    }

    /** Several wishes, orders or amounts at once. */
    private static Optional<Part> complexity(HandOverSigns signs, Language language) {
        var wishes = signs.intents().stream().filter(i -> !i.group().equals("chat")).count();
        var orders = signs.entities().stream().filter(e -> e.kind() == RecognizedEntity.Kind.ORDER_NUMBER).count();
        var money = signs.entities().stream().filter(e -> e.kind() == RecognizedEntity.Kind.MONEY).count();
        var points = (int) Math.min(MOST_COMPLEXITY, 5 * Math.max(0, wishes - 1) + 5 * Math.max(0, orders - 1) + (money > 0 ? 4 : 0));
        return points == 0
                ? Optional.empty()
                : Optional.of(new Part(Cause.COMPLEXITY, points, say(language,
                        wishes + " 个诉求、" + orders + " 个订单、" + money + " 处金额",
                        wishes + " wishes, " + orders + " orders, " + money + " amounts")));
    }

    /** A high tier adds to other signs and is none by itself. */
    private static Optional<Part> tier(HandOverSigns signs, Language language, boolean alone) {
        var customer = signs.snapshot().customer();
        if (alone || customer == null || customer.tier().compareTo(Tier.GOLD) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Part(Cause.TIER, customer.tier() == Tier.BLACK ? 10 : 5, customer.tier().label().in(language)));
    }

    private static Set<String> pairs(String text) {
        var plain = TextNormalizer.normalize(text).replaceAll("[\\s\\p{P}]", "");
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        var common = a.stream().filter(b::contains).count();
        return (double) common / Math.max(1, a.size() + b.size() - common);
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }

    private static String say(Language language, String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
