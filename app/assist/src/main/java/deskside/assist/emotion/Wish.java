package deskside.assist.emotion;

import deskside.assist.text.TextNormalizer;
import deskside.domain.assist.RecognizedIntent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Does the customer ask for a person, a superior or an authority? Stateless. */
final class Wish {

    private static final Set<String> INTENTS = Set.of("human.request", "complaint.escalate");
    private static final double SURE = 0.6;
    private static final Pattern WORDS = Pattern.compile(
            "转人工|人工客服|(?:要|找|叫|换|请|让)(?:个|一个|一下)?(?:你们)?(?:的)?(?:真人|人工|主管|经理|领导|老板|负责人|店长)|投诉|举报|消协|12315|曝光"
            + "|(?:speak|talk|chat)\\s+(?:to|with)\\s+(?:a|an|the|your|somebody|someone)?\\s*(?:real |live |human )?(?:human|person|agent|manager|supervisor|representative|someone)"
            + "|real person|human agent|your (?:manager|supervisor)|file a complaint|make a complaint|report you|^agent\\b|^human\\b");

    private Wish() {
    }

    /** The words that say so. */
    static Optional<String> in(String message, List<RecognizedIntent> intents) {
        var matcher = WORDS.matcher(TextNormalizer.normalize(message));
        if (matcher.find()) {
            return Optional.of(matcher.group());
        }
        return intents.stream().filter(i -> INTENTS.contains(i.intentId()) && i.probability() >= SURE)
                .findFirst().map(_ -> Measures.shortened(message));
    }
}
