package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Money and numbers of pieces. Stateless. */
final class AmountEntities {

    private static final String DECIMAL = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,7}(?:\\.\\d{1,2})?";
    private static final Pattern SYMBOL_FIRST = Pattern.compile("(?:¥|RMB|CNY)\\s*(" + DECIMAL + ")(?![\\d.]*\\d)");
    private static final Pattern UNIT_LAST = Pattern.compile(
            "(?<![\\d.])(" + DECIMAL + ")\\s*(?:元|块钱?|塊錢?|人民币|RMB\\b|CNY\\b|YUAN\\b)(?:钱)?");
    private static final Pattern CHINESE_MONEY = Pattern.compile("([零〇一二两三四五六七八九十百千万]{1,8})(?:元|块钱|块(?!儿))");
    private static final Pattern CHINESE_QUANTITY = Pattern.compile(
            "(" + ChineseNumber.PATTERN + ")\\s*(?:件|个|個|台|臺|盒|只|隻|瓶|套|包|条|双|部|箱|袋|支|把|张|份|床|副|口)(?!月|小时|工作|星期|礼拜|半|人)");
    private static final Pattern ENGLISH_QUANTITY = Pattern.compile(
            "\\b(\\d{1,4}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|A DOZEN)\\s+(?:PIECES?|PCS|UNITS?|ITEMS?|SETS?|PACKS?|BOXES|BOX|OF THEM)\\b");
    private static final Pattern TIMES = Pattern.compile("(?<![A-Z0-9])[X×*]\\s?(\\d{1,3})(?![A-Z0-9])");
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("ONE", "1"), Map.entry("TWO", "2"), Map.entry("THREE", "3"), Map.entry("FOUR", "4"), Map.entry("FIVE", "5"),
            Map.entry("SIX", "6"), Map.entry("SEVEN", "7"), Map.entry("EIGHT", "8"), Map.entry("NINE", "9"), Map.entry("TEN", "10"),
            Map.entry("A DOZEN", "12"));

    private AmountEntities() {
    }

    static List<RecognizedEntity> money(String text) {
        var found = new ArrayList<RecognizedEntity>();
        found.addAll(Finds.all(SYMBOL_FIRST, text, 0, Kind.MONEY, m -> Optional.of(decimal(m.group(1)))));
        addNew(found, Finds.all(UNIT_LAST, text, 0, Kind.MONEY, m -> Optional.of(decimal(m.group(1)))));
        addNew(found, Finds.all(CHINESE_MONEY, text, 0, Kind.MONEY, m -> number(m.group(1))));
        return found;
    }

    static List<RecognizedEntity> quantities(String text) {
        var found = new ArrayList<RecognizedEntity>();
        found.addAll(Finds.all(CHINESE_QUANTITY, text, 0, Kind.QUANTITY, m -> isDemonstrative(text, m.start()) ? Optional.empty() : number(m.group(1))));
        addNew(found, Finds.all(ENGLISH_QUANTITY, text, 0, Kind.QUANTITY, m -> Optional.of(ENGLISH.getOrDefault(m.group(1), m.group(1)))));
        addNew(found, Finds.all(TIMES, text, 0, Kind.QUANTITY, m -> Optional.of(m.group(1))));
        return found;
    }

    /** 这一个, 那两件, 第二件, 哪一款: which one, not how many. */
    private static boolean isDemonstrative(String text, int start) {
        return start > 0 && "这那哪第每某上下另".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static Optional<String> number(String text) {
        var value = ChineseNumber.parse(text);
        return value.isPresent() ? Optional.of(Integer.toString(value.getAsInt())) : Optional.empty();
    }

    private static String decimal(String text) {
        return new BigDecimal(text.replace(",", "")).stripTrailingZeros().toPlainString();
    }

    private static void addNew(List<RecognizedEntity> found, List<RecognizedEntity> more) {
        for (var entity : more) {
            if (found.stream().noneMatch(f -> f.start() < entity.end() && entity.start() < f.end())) {
                found.add(entity);
            }
        }
    }
}
