package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.assist.Emotion;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.assist.SuggestionSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Measures candidates against one question. Immutable. */
final class FeatureExtractor {

    /** A source's second intent is meant a little less than its first. */
    private static final double SIDE_INTENT = 0.85;
    /** So many shows without experience are assumed, half of them taken: one click must not turn the order around. */
    private static final double PRIOR_SHOWN = 8;
    /** What agents said ages faster than what the shop keeps: a season. Our own choice, like {@link #OFTEN}. */
    private static final double SOLVED_HALF_LIFE_DAYS = 90;
    /** Conversations in which an answer was right that make it as good as a kept text. */
    private static final double OFTEN = 16;
    /** So much less than the same, and nothing is known. */
    private static final double UNSURE_BELOW = 0.2;

    private final RankingQuestion question;
    private final double bestKeyword;
    private final Set<String> wanted;

    /** @param bestKeyword the largest BM25 in the hit list, 0 without one */
    FeatureExtractor(RankingQuestion question, double bestKeyword) {
        this.question = question;
        this.bestKeyword = bestKeyword;
        this.wanted = TextOverlap.parts(question.text());
    }

    /**
     * Share of the question's parts that are in the candidate: the one feature that its text must be read for. The passage that the search found in
     * a body does not count: bodies lie in the file, and to read some fifty for each message took longer than all the rest. On the demo shop's chats
     * the order is no worse without it (decision 38).
     */
    double overlap(Candidate candidate) {
        return TextOverlap.share(wanted, TextOverlap.parts(candidate.title(), candidate.text()));
    }

    /** All features but the {@link #overlap}, which is 0. */
    RankingFeatures unread(Candidate candidate, boolean usesFacts) {
        return new RankingFeatures(
                nearness(candidate),
                bestKeyword <= 0 ? 0 : Math.clamp(candidate.keyword() / bestKeyword, 0, 1),
                0,
                intent(candidate),
                products(candidate),
                candidate.language() == question.language() ? 1 : 0,
                freshness(candidate),
                candidate.tiers().isEmpty() || candidate.tiers().contains(question.facts().tier()) ? 1 : 0,
                acceptance(candidate),
                tone(candidate),
                usesFacts ? 1 : 0,
                candidate.isSolved() ? Math.pow(0.5, age(candidate) / SOLVED_HALF_LIFE_DAYS) : 1,
                candidate.isSolved() ? Math.min(1, Math.log(candidate.solvedIn()) / Math.log(OFTEN)) : 1);
    }

    /**
     * Cosines of the bge models lie in a narrow band: unrelated texts at about 0.3 (zh) and 0.5 (en), paraphrases at 0.75 and 0.85.
     * An answer read off the data sheet carries its certainty instead.
     */
    private double nearness(Candidate candidate) {
        if (candidate.kind() == SuggestionSource.Kind.PRODUCT) {
            return candidate.vector();
        }
        var low = question.language() == Language.ZH ? 0.3 : 0.5;
        var high = question.language() == Language.ZH ? 0.75 : 0.85;
        return Math.clamp((candidate.vector() - low) / (high - low), 0, 1);
    }

    private double intent(Candidate candidate) {
        var best = candidate.isSolved() ? sameQuestion(candidate) : 0.0;
        for (var intent : question.intents()) {
            var place = candidate.intents().indexOf(intent.intentId());
            if (place >= 0) {
                best = Math.max(best, intent.probability() * (place == 0 ? 1 : SIDE_INTENT));
            }
        }
        return best;
    }

    /**
     * How surely the message asks what a solved question asked: of two questions, of which the shop may know no intent, only the nearness tells. Of rated
     * pairs of Chinese shop questions (JDDC) 97 % above 0.80 were rated as the same; the English model sets unlike questions of one shop 0.1 nearer.
     */
    private double sameQuestion(Candidate candidate) {
        var same = question.language() == Language.ZH ? 0.8 : 0.9;
        return Math.clamp(1 - (same - candidate.vector()) / UNSURE_BELOW, 0, 1);
    }

    private double products(Candidate candidate) {
        if (candidate.skus().isEmpty() && candidate.categories().isEmpty()) {
            return 0;
        }
        var product = question.facts().product();
        var fits = candidate.skus().stream().anyMatch(question.named()::contains)
                || product.filter(p -> candidate.skus().contains(p.id()) || candidate.categories().contains(p.categoryId())).isPresent();
        return fits ? 1 : question.named().isEmpty() && product.isEmpty() ? 0 : -1;
    }

    private double freshness(Candidate candidate) {
        if (candidate.updatedAt() == null) {
            return 1;
        }
        return Math.pow(0.5, age(candidate) / 365.0);
    }

    /** Days. */
    private long age(Candidate candidate) {
        return candidate.updatedAt() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(candidate.updatedAt(), question.facts().today()));
    }

    private double acceptance(Candidate candidate) {
        var seen = question.acceptance().getOrDefault(candidate.id(), FeedbackLog.Acceptance.NONE);
        var rate = (seen.sent() + PRIOR_SHOWN / 2) / (Math.max(seen.shown(), seen.sent()) + PRIOR_SHOWN);
        return Math.clamp(2 * rate - 1, -1, 1);
    }

    private double tone(Candidate candidate) {
        if (candidate.tone().isEmpty()) {
            return 0;
        }
        var kind = question.emotion().kind();
        var upset = kind == Emotion.Kind.ANGRY || kind == Emotion.Kind.DISAPPOINTED || kind == Emotion.Kind.ANXIOUS;
        return switch (candidate.tone()) {
            case "apology" -> upset ? 1 : -0.5;
            case "thanks", "closing" -> upset ? -1 : 0;
            case "firm" -> upset ? -0.5 : 0;
            default -> 0;
        };
    }
}
