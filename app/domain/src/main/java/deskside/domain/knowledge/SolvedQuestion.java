package deskside.domain.knowledge;

import deskside.domain.Language;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What customers asked and agents settled in one conversation or several: exchanges that say nearly the same, told as one document. The newest
 * gives its words.
 *
 * @param exchanges newest first, at least one
 */
public record SolvedQuestion(String id, List<SolvedExchange> exchanges) {

    public SolvedQuestion {
        exchanges = exchanges.stream().sorted(Comparator.comparing(SolvedExchange::answeredAt).thenComparing(SolvedExchange::id).reversed()).toList();
        if (exchanges.isEmpty()) {
            throw new IllegalArgumentException("a solved question without an exchange");
        }
    }

    public SolvedExchange newest() {
        return exchanges.getFirst();
    }

    public Language language() {
        return newest().language();
    }

    public String question() {
        return newest().question();
    }

    public String answer() {
        return newest().answer();
    }

    public Instant answeredAt() {
        return newest().answeredAt();
    }

    /** In how many conversations it was settled. */
    public int conversations() {
        return (int) exchanges.stream().map(SolvedExchange::conversationId).distinct().count();
    }
}
