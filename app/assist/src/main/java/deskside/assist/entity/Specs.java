package deskside.assist.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Sizes that tell products of one name apart: 5L and 5 升 and "5-litre" are the same. Stateless. */
final class Specs {

    private static final Pattern SIZE = Pattern.compile("(?<![A-Z0-9.])(\\d{1,6}(?:\\.\\d+)?|[一二两三四五六七八九十百千万]{1,5})\\s?-?"
            + "(毫安时?|毫升|升|瓦|寸|英寸|键|人|只|支|条|件|片|厘米|公分|米|公斤|千克|MAH|ML|LIT(?:RE|ER)S?|WATTS?|INCH(?:ES)?|KEYS?|PERSON|PCS|CM|KG|TB|GB|[LWKMGT])"
            + "(?![A-Z])");

    /** A size in a text. @param value number and unit, normalised */
    record Spec(int start, int end, String value) {
    }

    private Specs() {
    }

    static List<Spec> in(String folded) {
        var specs = new ArrayList<Spec>();
        var matcher = SIZE.matcher(folded);
        while (matcher.find()) {
            var value = number(matcher.group(1));
            if (!value.isEmpty()) {
                specs.add(new Spec(matcher.start(), matcher.end(), value + unit(matcher.group(2))));
            }
        }
        return specs;
    }

    static Set<String> values(String folded) {
        var values = new TreeSet<String>();
        in(folded).forEach(spec -> values.add(spec.value));
        return values;
    }

    private static String number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        var value = ChineseNumber.parse(text);
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "升", "LITRE", "LITER", "LITRES", "LITERS" -> "L";
            case "毫升" -> "ML";
            case "瓦", "WATT", "WATTS" -> "W";
            case "毫安", "毫安时" -> "MAH";
            case "英寸", "INCH", "INCHES" -> "寸";
            case "KEY", "KEYS" -> "键";
            case "PERSON" -> "人";
            case "厘米", "公分" -> "CM";
            case "米" -> "M";
            case "公斤", "千克" -> "KG";
            case "T" -> "TB";
            case "G" -> "GB";
            default -> unit;
        };
    }
}
