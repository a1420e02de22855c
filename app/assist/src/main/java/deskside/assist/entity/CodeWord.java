package deskside.assist.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word that could be a coupon code by its look alone: printed ones are 3–20 Latin letters and digits, sometimes in groups joined by hyphens.
 * Shops favour a word and a number behind it (SAVE20, 双11's D11OFF), systems print mixtures (7K9P-2MQX).
 *
 * @param text  folded: upper case, half width
 * @param start in the message
 */
record CodeWord(String text, int start, int end, Shape shape) {

    private static final Pattern WORD = Pattern.compile("(?<![A-Z0-9-])[A-Z0-9]+(?:-[A-Z0-9]+){0,4}(?![A-Z0-9-])");
    private static final Pattern WORD_AND_NUMBER = Pattern.compile("[A-Z]{2,12}\\d{1,4}(?:OFF)?");
    private static final Pattern CLEAR_WORD_AND_NUMBER = Pattern.compile("[A-Z]{3,12}(?:\\d{2,3}|1111|1212|20\\d\\d)(?:OFF)?");
    private static final Pattern WORDY = Pattern.compile("[A-Z]{3}");
    private static final Pattern MIXED = Pattern.compile("(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\\d)[A-Z0-9-]{3,}");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{4,}(?:-[A-Z]+)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{6,16}");
    private static final Pattern MEASURE = Pattern.compile("\\d+(?:GB|TB|ML|KG|CM|MM|MAH|PCS|HZ|KW|W|L|V|A|[AP]M|TH|ST|ND|RD|RMB|CNY|IN\\d|K|G|D|P|X)");
    private static final Pattern DAY = Pattern.compile("(?:JAN|FEB|MAR|APR|MAY|JUN|JUNE|JUL|JULY|AUG|SEP|SEPT|OCT|NOV|DEC)\\d{1,2}");
    /** Letters that stand before a number in names of devices, norms and failures. */
    private static final Pattern DEVICE = Pattern.compile("(?:IPHONE|IPAD|IOS|MACBOOK|AIRPODS|WIFI|USB|TYPE|HDMI|MATE|NOTE|NOVA|RENO|FIND|IQOO|HONOR|REDMI|XIAOMI|HUAWEI|VIVO|OPPO|GALAXY"
            + "|PIXEL|MAGIC|WIN|WINDOWS|ANDROID|SWITCH|XBOX|PS|PD|QC|BT|GPT|MP|DDR|SSD|RTX|GTX|ISO|SPF|UPF|PM|CR|LR|IPX|ERR|ERROR|GB|AX|BE|AC|V|VER|SF|YT|ZTO|JD|JT|EMS|NO|QQ|WX)(?:-?\\d.*)");
    /** In capitals for other reasons. */
    private static final Set<String> COMMON = Set.of("WIFI", "HDMI", "USB-C", "TYPE-C", "FEDEX", "EXPRESS", "PLUS", "IPAD", "IPHONE", "ASAP", "OKAY", "PLEASE", "HELP",
            "PAYPAL", "VISA", "ALIPAY", "WECHAT", "TAOBAO", "TMALL", "DOUYIN", "ERROR", "THIS", "THAT", "THESE", "YOUR", "HELLO", "HTTP", "HTTPS", "NEVER", "STILL",
            "REALLY", "VERY", "NULL", "BLUETOOTH", "ANDROID", "OLED", "NONE", "CODE", "COUPON", "PROMO", "VOUCHER", "DISCOUNT", "ORDER", "REFUND");
    private static final int LONGEST = 24;

    enum Shape {
        /** SAVE20, and so plainly that hardly anything else looks so. */
        CLEAR,
        /** QL50, D11: could be a model, too. */
        WORD_AND_NUMBER,
        /** 7K9P-2MQX. */
        MIXED,
        /** WELCOME, in capitals in the message. */
        CAPITALS,
        /** 8839201123. */
        DIGITS
    }

    /** In the order of the message. @param message as written: capitals matter; @param text the same, folded */
    static List<CodeWord> of(String message, String text) {
        var words = new ArrayList<CodeWord>();
        var shouted = message.equals(text) && text.chars().noneMatch(c -> c >= 0x4E00);
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var shape = matcher.end() - matcher.start() > LONGEST ? null : shape(matcher.group());
            var capitals = isCapital(message, matcher.start(), matcher.end());
            if (shape != null && (shape != Shape.CAPITALS || capitals && !shouted && !COMMON.contains(matcher.group()))) {
                words.add(new CodeWord(matcher.group(), matcher.start(), matcher.end(), shape));
            }
        }
        return words;
    }

    private static @Nullable Shape shape(String word) {
        if (MEASURE.matcher(word).matches() || DEVICE.matcher(word).matches()) {
            return null;
        }
        if (CLEAR_WORD_AND_NUMBER.matcher(word).matches() && !DAY.matcher(word).matches()) {
            return Shape.CLEAR;
        }
        if (WORD_AND_NUMBER.matcher(word).matches()) {
            return Shape.WORD_AND_NUMBER;
        }
        if (MIXED.matcher(word).matches()) {
            return Shape.MIXED;
        }
        if (LETTERS.matcher(word).matches()) {
            return Shape.CAPITALS;
        }
        return DIGITS.matcher(word).matches() ? Shape.DIGITS : null;
    }

    private static boolean isCapital(String message, int start, int end) {
        return message.substring(start, end).chars().noneMatch(c -> c >= 'a' && c <= 'z' || c >= 'ａ' && c <= 'ｚ');
    }

    boolean hasTwoLetters() {
        return text.chars().filter(c -> c >= 'A' && c <= 'Z').limit(2).count() == 2;
    }

    /** SPRING5: three letters or more, then the number. */
    boolean isWordy() {
        return WORDY.matcher(text).lookingAt();
    }

    boolean isDay() {
        return DAY.matcher(text).matches();
    }
}
