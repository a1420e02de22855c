package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers of pieces, not of times, days or sizes. Stateless. */
final class QuantityEntities {

    private static final String MEASURE = "[件个台臺盒只瓶套包条双部箱袋支把张份床副口根罐桶卷枚顶盏颗粒片本组对辆打块]";
    private static final Pattern CHINESE = Pattern.compile("(?<![\\d.])(" + ChineseNumber.PATTERN + ")\\s?(" + MEASURE
            + ")(?!月|小时|钟头|工作日?|星期|礼拜|周|半|人|装|钱|元|字|电话|问题|说法|理由|客服|解释|交代|口|口子|会儿|价|好评|差评"
            + "|(?<=打)[不开电算折扰孔印包听完过了出着])");
    private static final Pattern PAIRS = Pattern.compile("(?<![你我他她它咱们])([俩仨])(?!人)");
    private static final Pattern HALF_DOZEN = Pattern.compile("半打(?!折)");
    private static final Pattern NAMED = Pattern.compile("(?:数量|件数|QTY|QUANTITY)\\s?(?:是|为|改成|改为|OF|IS)?\\s?:?\\s?(\\d{1,4})(?!\\d)");
    /** 数量选错了，应该是2. */
    private static final Pattern CORRECTED = Pattern.compile("(?:数量|件数)[^\\d,.。，！？;；]{0,8}[,，]?(?:应该|其实|要|想|改)?(?:是|为|成|改成)\\s?(\\d{1,3})(?![\\d.])");
    /** "4 of the 6", "one of my two". */
    private static final Pattern PART_OF = Pattern.compile("\\b(\\d{1,3}|" + EnglishNumber.WORDS + ")\\sOF\\s(?:THE|MY|THESE|THOSE|OUR)\\s(\\d{1,3}|" + EnglishNumber.WORDS + ")(?!\\s(?:DAYS?|HOURS?|WEEKS?|YUAN|TIMES|PERCENT)\\b)(?![\\w.])");
    private static final Pattern INSTEAD = Pattern.compile("\\bINSTEAD OF\\s(\\d{1,3}|" + EnglishNumber.WORDS + ")(?=\\s?(?:$|[.,!?;]))");
    private static final Pattern TIMES = Pattern.compile("(?<![A-Z0-9])[X×*]\\s?(\\d{1,3})(?![A-Z0-9])|(?<![A-Z0-9.])(\\d{1,3})\\s?[X×](?![A-Z0-9])");
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\d.,$¥-])\\b(\\d{1,4}|A PAIR|A DOZEN|A COUPLE|HALF A DOZEN|" + EnglishNumber.WORDS
            + ")(?:\\s+(?:MORE|OTHER|NEW))?(?:\\s+|(?<=\\d))(?:PIECES?|PCS|UNITS?|ITEMS?|SETS?|PACKS?|BOXES|BOX|PAIRS?|BOTTLES?|PACKAGES?|PARCELS?|COPIES)\\b");
    private static final Pattern ENGLISH_OF = Pattern.compile("\\b(A PAIR|A DOZEN|A COUPLE|TWO PAIRS|(?:\\d{1,3}|TWO|THREE|FOUR|FIVE|SIX|BOTH)(?= OF (?:THEM|THESE|THOSE|IT|THE \\d+|THE (?:TWO|THREE|FOUR|FIVE|SIX))\\b))(?= OF\\b| )");
    private static final Pattern ONLY_ONE = Pattern.compile("\\b(?:ONLY|JUST|GOT|RECEIVED|RECEIVE|ORDERED|BOUGHT|WANT|NEED|RETURN|KEEP|BUY|SEND|SENT|SEND ME|TAKE|GET|ADD|ORDER)\\s(?:GOT\\s|RECEIVED\\s|ORDERED\\s|BOUGHT\\s)?(ONE|TWO|THREE|FOUR|FIVE|\\d{1,2})"
            + "(?=\\s?(?:$|[.,!?;]|MORE\\b|OF\\b|AND\\b|BUT\\b|INSTEAD\\b|ARRIVED\\b|CAME\\b|SO\\b|WAS\\b|IS\\b|IN\\b))");
    /** Behind a number: the word before a named product, "2 new desk lamps". */
    private static final Pattern NUMBER_BEFORE = Pattern.compile("(?<![\\w.,$¥-])(\\d{1,3}|" + EnglishNumber.WORDS + ")\\s(?:(?:MORE|OTHER|NEW|EXTRA|OF THE|OF YOUR|X|×|OF)\\s)?$");
    private static final Pattern CHINESE_BEFORE = Pattern.compile("(?<![\\d第.])(\\d{1,3})\\s?$");
    private static final Pattern ACTION = Pattern.compile("[买拍要退换订定送发少补收到来加寄缺多漏购囤拿卖给下需丢坏]了?(?:我|我们|你们|的|单|过|货|成|到)?(?:只|就|才|是|有)?(?:有|收到|到|发|发了|到了|买|拍)?了?$");

    /** 一个是坏的, 一台都没到. */
    private static final Pattern NOT_ONE = Pattern.compile("不是$");
    private static final Pattern END = Pattern.compile("\\s*(?:[,.!?;，。！？；]|$)");
    private static final Pattern AFTER_ONE = Pattern.compile("(?:就|也|都|还)?(?:没[到发收有]|坏|是坏|碎|破|是破|漏|不[亮转能]|够了|就够|就行|就好)");
    /** "one is broken", "two missing". */
    private static final Pattern ENGLISH_STATE = Pattern.compile("\\b(\\d{1,3}|" + EnglishNumber.WORDS + ")(?:\\sOF\\s(?:THEM|THEM ALL|THE [A-Z]+))?\\s(?:(?:IS|ARE|WAS|WERE|CAME|ARRIVED)\\s)?"
            + "(?:MISSING|BROKEN|DAMAGED|LEFT|SHORT|CRACKED|DEFECTIVE|FAULTY|EXTRA|LEAKS?|LEAKING)\\b");

    private QuantityEntities() {
    }

    /** @param others what else was found: a number before a product counts its pieces */
    static List<RecognizedEntity> find(String text, Signs signs, List<RecognizedEntity> others) {
        var found = new ArrayList<RecognizedEntity>();
        if (signs.han() && (signs.digits() || signs.chineseNumbers())) {
            Finds.addNew(found, Finds.all(CHINESE, text, 0, Kind.QUANTITY, m -> chinese(text, m, others)));
            Finds.addNew(found, Finds.all(HALF_DOZEN, text, 0, Kind.QUANTITY, _ -> Optional.of("6")));
            Finds.addNew(found, Finds.all(PAIRS, text, 1, Kind.QUANTITY, m -> Optional.of(m.group(1).equals("俩") ? "2" : "3")));
        }
        if (signs.digits()) {
            Finds.addNew(found, Finds.all(NAMED, text, 1, Kind.QUANTITY, m -> Optional.of(m.group(1))));
            Finds.addNew(found, Finds.all(CORRECTED, text, 1, Kind.QUANTITY, m -> Optional.of(m.group(1))));
            Finds.addNew(found, Finds.all(TIMES, text, 0, Kind.QUANTITY, m -> Optional.of(m.group(1) == null ? m.group(2) : m.group(1))));
        }
        if (signs.latin()) {
            Finds.addNew(found, Finds.all(ENGLISH, text, 0, Kind.QUANTITY, m -> english(m.group(1))));
            Finds.addNew(found, Finds.all(ENGLISH_OF, text, 1, Kind.QUANTITY, m -> english(m.group(1).equals("BOTH") ? "TWO" : m.group(1))));
            Finds.addNew(found, Finds.all(ENGLISH_STATE, text, 1, Kind.QUANTITY, m -> english(m.group(1))));
            Finds.addNew(found, Finds.all(PART_OF, text, 1, Kind.QUANTITY, m -> english(m.group(1))));
            Finds.addNew(found, Finds.all(PART_OF, text, 2, Kind.QUANTITY, m -> english(m.group(2))));
            Finds.addNew(found, Finds.all(ONLY_ONE, text, 1, Kind.QUANTITY, m -> english(m.group(1))));
        }
        if (signs.latin() && !found.isEmpty()) {
            Finds.addNew(found, Finds.all(INSTEAD, text, 1, Kind.QUANTITY, m -> english(m.group(1))));
        }
        others.stream().filter(e -> e.kind() == Kind.PRODUCT).forEach(product -> Finds.addNew(found, before(text, product.start())));
        return found;
    }

    private static List<RecognizedEntity> before(String text, int product) {
        var head = text.substring(Math.max(0, product - 30), product);
        var offset = product - head.length();
        for (var pattern : List.of(NUMBER_BEFORE, CHINESE_BEFORE)) {
            var matcher = pattern.matcher(head);
            if (matcher.find()) {
                var start = offset + matcher.start(1);
                return english(matcher.group(1)).stream()
                        .map(value -> new RecognizedEntity(Kind.QUANTITY, start, offset + matcher.end(1), matcher.group(1), value)).toList();
            }
        }
        return List.of();
    }

    private static Optional<String> chinese(String text, MatchResult match, List<RecognizedEntity> others) {
        if (isDemonstrative(text, match.start()) || match.group(2).equals("块") && others.stream().noneMatch(e -> isNear(e, match.end()))) {
            return Optional.empty();
        }
        var number = ChineseNumber.parse(match.group(1));
        var count = number.orElse(0);
        var before = text.substring(Math.max(0, match.start() - 8), match.start());
        var idle = count == 1 && !ACTION.matcher(before).find()
                && !(NOT_ONE.matcher(before).find() && END.matcher(text).region(match.end(), text.length()).lookingAt())
                && !AFTER_ONE.matcher(text).region(match.end(), text.length()).lookingAt() && others.stream().noneMatch(e -> isNear(e, match.end()));
        return count == 0 || idle ? Optional.empty() : value(OptionalInt.of(count * multiple(match.group(2))));
    }

    private static boolean isNear(RecognizedEntity entity, int place) {
        return entity.kind() == Kind.PRODUCT && entity.start() >= place && entity.start() - place <= 2;
    }

    private static int multiple(String measure) {
        return switch (measure) {
            case "打" -> 12;
            case "对" -> 2;
            default -> 1;
        };
    }

    /** 这一个, 那两件, 第二件, 哪一款: which one, not how many. */
    private static boolean isDemonstrative(String text, int start) {
        return start > 0 && "这那哪第每某上下另同".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static Optional<String> english(String words) {
        return value(EnglishNumber.parse(words.startsWith("HALF A ") ? "SIX" : words));
    }

    private static Optional<String> value(OptionalInt number) {
        return number.isPresent() && number.getAsInt() > 0 ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }
}
