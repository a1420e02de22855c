package deskside.assist.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An amount of money in a text, taken to be in the shop's currency. */
record Sum(Span span, BigDecimal amount) {

    private static final Pattern AMOUNT = Pattern.compile(
            "[¥$] ?(\\d+(?:\\.\\d+)?)|(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千万]+) ?(?:元|块钱?|圆|yuan\\b|rmb\\b|cny\\b|dollars?\\b)");

    static List<Sum> in(String units, Span sentence) {
        var sums = new ArrayList<Sum>();
        var matcher = AMOUNT.matcher(units).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            var number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            sums.add(new Sum(new Span(matcher.start(), matcher.end()), Numbers.read(number)));
        }
        return sums;
    }
}
