package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.assist.SuggestionSource;
import java.util.ArrayList;
import java.util.List;

/** Why a suggestion was chosen, in a few words of the conversation's language. Stateless. */
final class Reasons {

    private static final int MOST = 4;

    private Reasons() {
    }

    static List<String> of(Candidate candidate, RankingFeatures features, RankingQuestion question) {
        var reasons = new ArrayList<String>();
        question.intents().stream().filter(i -> candidate.intents().contains(i.intentId())).findFirst().ifPresent(intent ->
                reasons.add(say(question, "意图：", "Intent: ") + intent.name().in(question.language()) + " "
                        + Math.round(100 * intent.probability()) + "%"));
        if (candidate.isSolved()) {
            reasons.add(question.language() == Language.ZH ? "从 " + candidate.solvedIn() + " 次已解决的会话"
                    : candidate.solvedIn() == 1 ? "From 1 solved chat" : "From " + candidate.solvedIn() + " solved chats");
        }
        if (candidate.kind() == SuggestionSource.Kind.PRODUCT) {
            reasons.add(say(question, "读自商品参数", "Read off the data sheet"));
        } else if (features.vector() >= 0.6) {
            reasons.add(say(question, "语义相近", "Close in meaning"));
        }
        if (features.keyword() >= 0.6) {
            reasons.add(say(question, "关键词吻合", "Keywords match"));
        }
        if (features.facts() > 0) {
            reasons.add(say(question, "含本单实时数据", "Uses this order's facts"));
        }
        if (features.products() > 0) {
            reasons.add(say(question, "针对该商品", "About this product"));
        }
        if (features.acceptance() >= 0.2) {
            reasons.add(say(question, "同事常用", "Often used by agents"));
        }
        if (reasons.isEmpty()) {
            reasons.add(say(question, "可能相关", "Possibly related"));
        }
        return List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
    }

    private static String say(RankingQuestion question, String zh, String en) {
        return question.language() == Language.ZH ? zh : en;
    }
}
