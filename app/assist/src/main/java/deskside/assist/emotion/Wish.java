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
    private static final Pattern GAP = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern WORDS = Pattern.compile(
            "转人工|人工(?:客服|服务|坐席)|(?:要|找|叫|换|请|让|有|来)(?:个|一个|一下|位|一位)?(?:你们)?(?:的)?(?:真人|活人|人工|主管|经理|领导|老板|负责人|店长)|投诉|举报|消协|12315|曝光"
            + "|(?:不要|别(?:用|让|再|拿)?|不想(?:和|跟)|不跟|不和)(?:这|你们?的?|一?个)*机器人|(?:和|跟|找)(?:个|一个)?(?:真)?人(?:说话|说|聊|沟通|谈)|找(?:个|一个)?人来(?:说|处理|解决|回)"
            + "|(?:want|need|get me|give me|connect me (?:to|with)|transfer me to|put me through to|hand me over to|pass me to|let me (?:have|talk to|speak to))"
            + "\\s+(?:a|an|the|your|some)?\\s*(?:real |live |human |actual |service )?(?:human(?! hair)(?: being)?|person|agent|operator|representative|supervisor|manager|somebody real|someone real)\\b"
            + "|\\b(?:no more|not a|stop the|no) (?:bots?|robots?|chatbots?)\\b"
            + "|(?:speak|talk|chat)\\s+(?:to|with)\\s+(?:a|an|the|your|somebody|someone)?\\s*(?:real |live |human )?(?:human|person|agent|manager|supervisor|representative|someone)"
            + "|real person|human agent|your (?:manager|supervisor)|file a complaint|make a complaint|report you|^agent\\b|^human\\b");

    private Wish() {
    }

    /** The words that say so. */
    static Optional<String> in(String message, List<RecognizedIntent> intents) {
        var matcher = WORDS.matcher(GAP.matcher(TextNormalizer.normalize(message)).replaceAll(""));
        if (matcher.find()) {
            return Optional.of(matcher.group());
        }
        return intents.stream().filter(i -> INTENTS.contains(i.intentId()) && i.probability() >= SURE)
                .findFirst().map(_ -> Measures.shortened(message));
    }
}
