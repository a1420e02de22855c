package deskside.assist.emotion;

import deskside.domain.assist.Emotion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words and turns of phrase that carry a feeling, in the lower-cased, normalised text. A weight near 1 is said by nobody who is
 * calm, 0.3 is a hint. Written by us from shop talk; the part behind a negation does not count. Stateless.
 */
final class EmotionLexicon {

    /** A find with how much it says. */
    record Clue(Kind kind, String words, double weight) {
    }

    private record Entry(Kind kind, double weight, Pattern pattern) {
    }

    private static final Pattern NEGATED = Pattern.compile("(?:不(?:是|算|太|怎么|会|再)?|没(?:有)?|别|不用|not|no|n't|never)\\s*(?:so |too |very |at all )?$");

    private static final List<Entry> ENTRIES = entries(Map.of(
            Kind.ANGRY, Map.of(
                    1.0, "骗子|骗人|欺骗|诈骗|坑人|坑爹|垃圾|滚|去死|他妈|tmd|妈的|操你|混蛋|无耻|恶心|王八|黑店|黑心|气死|忍无可忍|什么破|破店|不要脸|傻逼|sb"
                            + "|scam(?:mers?)?|fraud|liars?|bullshit|wtf|disgusting|furious|outrageous|f+u+c+k\\w*|crap|thieves|rip[- ]?off|shameless",
                    0.8, "投诉|举报|曝光|消协|12315|工商|市场监管|起诉|律师|法院|赔偿我|态度(?:太|这么|真|很)?(?:差|恶劣|烂)|敷衍|忽悠|糊弄|耍我|推卸|踢皮球|店大欺客|霸王条款|再也不(?:买|来)|差评|不认账|说话不算|当我(?:傻|好欺)"
                            + "|complain\\w*|report you|sue|lawyer|chargeback|unacceptable|ridiculous|terrible service|worst|never again|rude|incompetent|pathetic|ignored",
                    0.6, "太过分|过分|离谱|凭什么|什么意思|什么玩意|有没有搞错|搞什么|无语|受够|火大|生气|气人|愤怒|发火|不负责|说好的.{0,12}呢|到底(?:管不管|行不行|能不能|想怎样|有没有)|给个说法|半天没人|没人理|没人管"
                            + "|angry|fed up|annoy\\w*|how dare|no excuse|sick of|appalling|awful|waste of (?:time|money)"),
            Kind.DISAPPOINTED, Map.of(
                    0.7, "失望|后悔|心寒|太差|很差|差劲|不值|上当|白等|白买|烂|不敢相信"
                            + "|disappoint\\w*|let down|regret|poor quality|useless|not worth|rubbish|garbage",
                    0.45, "不满意|不满|不爽|不开心|难受|糟糕|糟心|麻烦死|折腾|郁闷|可惜|没用|坏了|又坏|不好用|总是|每次都|老是|唉|哎"
                            + "|unhappy|not happy|unfortunately|not good|bad experience|frustrat\\w*|sad|unsatisf\\w*|broken again|again and again|keeps? happening"),
            Kind.ANXIOUS, Map.of(
                    0.7, "急死|急用|很急|着急|太急|好急|加急|十万火急|尽快|赶紧|马上|立刻|快点|快一点|火速|来不及|等不及|担心|害怕|不放心|怎么办"
                            + "|urgent\\w*|asap|immediately|right now|right away|worried|worry|hurry|desperate|in a rush|please help",
                    0.4, "还没|还不|怎么还|一直没|迟迟|催|多久|什么时候才|都(?:[\\d一二两三四五六七八九十]+|好几|几)天了|有人吗|人呢|在不在|等了|急"
                            + "|still (?:no|not|haven't|hasn't|waiting)|yet\\?|how long|when will|anyone there|waiting for|where is my|where's my|overdue"),
            Kind.PLEASED, Map.of(
                    0.7, "太好了|太棒|棒棒|非常满意|很满意|满意|开心|喜欢|点赞|给力|好评|爱了|感谢|谢谢|多谢|辛苦|不错|态度(?:很|真|挺|还)?好|靠谱|贴心|哈哈|真好"
                            + "|great|awesome|excellent|perfect|love|happy|pleased|thank\\w*|thx|appreciate\\w*|wonderful|amazing|brilliant|well done|nice",
                    0.4, "还可以|挺好|可以的|好的呀|嘻嘻|么么|good|cool|fine with me|cheers")));

    private EmotionLexicon() {
    }

    static List<Clue> clues(String normalized) {
        var clues = new ArrayList<Clue>();
        for (var entry : ENTRIES) {
            var matcher = entry.pattern.matcher(normalized);
            while (matcher.find()) {
                var before = normalized.substring(Math.max(0, matcher.start() - 8), matcher.start());
                if (!NEGATED.matcher(before).find()) {
                    clues.add(new Clue(entry.kind, matcher.group(), entry.weight));
                } else if (entry.kind == Kind.PLEASED) {
                    clues.add(new Clue(Kind.DISAPPOINTED, before + matcher.group(), 0.4));
                }
            }
        }
        return clues;
    }

    private static List<Entry> entries(Map<Kind, Map<Double, String>> words) {
        var entries = new ArrayList<Entry>();
        for (var kind : Kind.values()) {
            words.getOrDefault(kind, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<Double, String>comparingByKey().reversed())
                    .forEach(e -> entries.add(new Entry(kind, e.getKey(), pattern(e.getValue()))));
        }
        return List.copyOf(entries);
    }

    /** Latin words only as whole words. */
    private static Pattern pattern(String alternatives) {
        return Pattern.compile("(?<![a-z])(?:" + alternatives + ")(?![a-z])");
    }
}
