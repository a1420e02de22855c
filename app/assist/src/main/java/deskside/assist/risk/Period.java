package deskside.assist.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of time or a time of day in a text.
 *
 * @param hours the upper end; a working day counts as a day, a month as 30 days, a year as twelve months
 * @param clock a time of day such as 下午三点
 */
record Period(Span span, BigDecimal hours, boolean clock) {

    private static final Pattern LENGTH = Pattern.compile("(" + Numbers.PATTERN + ")(?: ?(?:-|到|至|to) ?(" + Numbers.PATTERN + "))?"
            + " ?(分钟|小时|个小时|天|日(?!元)|个?工作日|周|个?星期|个月|月(?!\\d)|年(?!卡)|minutes?|hours?|days?|working days?|business days?|weeks?|months?|years?)"
            + "(?:之内|以内|内)?+"
            // What the customer has to do in time, or when an answer comes: no promise of goods or money.
            + "(?!的?(?:反馈|拍照|联系|申请|答复|给您?答复|回复|核实|预约|有效| of signing))");
    private static final Pattern CLOCK = Pattern.compile(
            "(?:上午|下午|早上|晚上|中午|明早|今晚|前)?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})点(?!击|开|赞|餐|心|到)|\\bat \\d{1,2} ?(?:am|pm)|\\d{1,2} ?(?:am|pm)\\b");

    /** Those with numbers; words such as 今天 are marks. */
    static List<Period> in(String units, Span sentence) {
        var periods = new ArrayList<Period>();
        var length = LENGTH.matcher(units).region(sentence.start(), sentence.end());
        while (length.find()) {
            var number = Numbers.read(length.group(2) == null ? length.group(1) : length.group(2));
            periods.add(new Period(new Span(length.start(), length.end()), number.multiply(BigDecimal.valueOf(hours(length.group(3)))), false));
        }
        var clock = CLOCK.matcher(units).region(sentence.start(), sentence.end());
        while (clock.find()) {
            periods.add(new Period(new Span(clock.start(), clock.end()), BigDecimal.ZERO, true));
        }
        return periods;
    }

    private static double hours(String unit) {
        if (unit.contains("分钟") || unit.startsWith("minute")) {
            return 1.0 / 60;
        }
        if (unit.contains("小时") || unit.startsWith("hour")) {
            return 1;
        }
        if (unit.contains("周") || unit.contains("星期") || unit.startsWith("week")) {
            return 7 * 24;
        }
        if (unit.contains("月") || unit.startsWith("month")) {
            return 30 * 24;
        }
        return unit.contains("年") || unit.startsWith("year") ? 12 * 30 * 24 : 24;
    }

    BigDecimal days() {
        return hours.divide(BigDecimal.valueOf(24), 2, RoundingMode.HALF_UP);
    }

    BigDecimal months() {
        return hours.divide(BigDecimal.valueOf(30 * 24), 2, RoundingMode.HALF_UP);
    }
}
