package deskside.domain.assist;

import java.util.List;

/**
 * An answer that the agent may send or edit.
 *
 * @param id          unique among all suggestions ever shown
 * @param text        ready to send, every slot filled
 * @param probability 0..1, how likely it is that it answers the message; calibrated
 * @param sources     what it rests on, at least one; the first is the main one
 * @param reasons     why it was chosen, short, in the language of the conversation
 * @param signs       what the ranking measured of it, in the ranking's own order: from it and from what becomes of the suggestion the
 *                    ranking learns; empty when it is none of the ranking's
 */
public record Suggestion(
        String id, String text, double probability, Confidence confidence, List<SuggestionSource> sources, List<String> reasons,
        List<Double> signs) {

    public Suggestion {
        sources = List.copyOf(sources);
        reasons = List.copyOf(reasons);
        signs = List.copyOf(signs);
    }

    /** One that the ranking did not measure. */
    public Suggestion(
            String id, String text, double probability, Confidence confidence, List<SuggestionSource> sources, List<String> reasons) {
        this(id, text, probability, confidence, sources, reasons, List.of());
    }
}
