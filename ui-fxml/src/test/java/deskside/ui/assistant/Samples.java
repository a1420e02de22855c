package deskside.ui.assistant;

import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.AssistResult;
import deskside.domain.assist.Confidence;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.EngineTier;
import deskside.domain.assist.HandOverScore;
import deskside.domain.assist.HandOverScore.Cause;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedIntent;
import deskside.domain.assist.Suggestion;
import deskside.domain.assist.SuggestionSource;
import deskside.testkit.TestClock;
import deskside.usecases.assist.SuggestAnswers.Answer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as the engine gives them. */
final class Samples {

    static final SuggestionSource POLICY = new SuggestionSource(SuggestionSource.Kind.POLICY, "PP-7D", "价格保护规则", 12,
            "付款后 7 天内同一商品降价，可申请补差。", null);
    static final SuggestionSource ORDER = new SuggestionSource(SuggestionSource.Kind.ORDER, "20260628100231", "订单 20260628100231", 0,
            "付款 ¥599，11-18 21:15", TestClock.START);

    static final RecognizedIntent THANKS = new RecognizedIntent("chat.thanks", "chat", new LocalText("感谢", "Thanks"), 0.9);
    static final RecognizedIntent PRICE = new RecognizedIntent("price.protect", "aftersale", new LocalText("价格保护", "Price protection"), 0.96);

    private Samples() {
    }

    static Suggestion suggestion(String id, String text, double probability, Confidence confidence, SuggestionSource... sources) {
        return new Suggestion(id, text, probability, confidence, List.of(sources), List.of("意图吻合：价格保护", "订单仍在 7 天价保期内"));
    }

    static List<Suggestion> three(String prefix) {
        return List.of(
                suggestion(prefix + "-1", "您的订单 11-18 付款 ¥599，仍在 7 天价保期内，差额 ¥120 可申请补差，1–3 个工作日原路退回。需要我现在提交吗？", 0.93,
                        Confidence.HIGH, POLICY, ORDER, new SuggestionSource(SuggestionSource.Kind.PRODUCT, "AF-500", "轻油空气炸锅 5 升", 0, "现价 ¥479",
                                TestClock.START)),
                suggestion(prefix + "-2", "非常抱歉刚才没有及时为您说明，这是我们的疏忽。我会全程跟进这笔补差，处理完第一时间告诉您。", 0.71, Confidence.MEDIUM,
                        new SuggestionSource(SuggestionSource.Kind.SCRIPT, "S-204", "安抚：回复不及时", 0, "非常抱歉刚才没有及时为您说明", null)),
                suggestion(prefix + "-3", "大促期间价保规则：预售商品以尾款支付时间为准，赠品和券不折算差价。", 0.44, Confidence.LOW,
                        new SuggestionSource(SuggestionSource.Kind.ARTICLE, "KA-1031", "大促价保常见问题", 4, "预售商品以尾款支付时间为准", null)));
    }

    static Suggestion solved(int conversations) {
        return suggestion("solved-" + conversations, "可以的，您下单时在订单备注里写“礼品，不放价格单”，仓库打包时就不会放纸质清单；发票是电子的，收礼的人不会看到价格。", 0.66, Confidence.MEDIUM,
                new SuggestionSource(SuggestionSource.Kind.SOLVED, "q-" + conversations, "礼品订单可以不放价格单吗", conversations, "可以的，您下单时在订单备注里写", null));
    }

    static AssistResult result(String messageId, List<Suggestion> suggestions, AssistResult.@Nullable Abstention abstention) {
        return new AssistResult(messageId, Language.ZH,
                List.of(PRICE,
                        new RecognizedIntent("urge", "service", new LocalText("催促", "Urging"), 0.38)),
                List.of(new RecognizedEntity(RecognizedEntity.Kind.ORDER_NUMBER, 0, 4, "20260628100231", "20260628100231"),
                        new RecognizedEntity(RecognizedEntity.Kind.MONEY, 5, 8, "¥120", "120")),
                new Emotion(Emotion.Kind.ANGRY, 0.71, 0.4),
                new HandOverScore(64, List.of(new HandOverScore.Part(Cause.EMOTION, 31, "不认账"), new HandOverScore.Part(Cause.REPEATED_QUESTION, 18, "7 天价保"),
                        new HandOverScore.Part(Cause.TIER, 15, "黑金"))),
                suggestions, abstention, EngineTier.FULL);
    }

    static Answer.Assisted answer(String messageId) {
        return new Answer.Assisted(result(messageId, three(messageId), null), Duration.ofNanos(13_600_000), 0);
    }

    static Answer.Assisted answer(String messageId, RecognizedIntent... intents) {
        var full = result(messageId, three(messageId), null);
        return new Answer.Assisted(new AssistResult(messageId, full.language(), List.of(intents), full.entities(), full.emotion(), full.handOver(),
                full.suggestions(), null, full.tier()), Duration.ofMillis(9), 0);
    }

    static Answer.Assisted abstained(String messageId, AssistResult.Abstention why) {
        return new Answer.Assisted(result(messageId, List.of(), why), Duration.ofMillis(9), 0);
    }
}
