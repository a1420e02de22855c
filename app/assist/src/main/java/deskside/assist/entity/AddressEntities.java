package deskside.assist.entity;

import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as one span, from the province down to the room, whatever of it is there: a city alone, a road with its number, a whole
 * address in Chinese or in English order. The value is the text without white space. Stateless.
 */
final class AddressEntities {

    /** Of names of places: no punctuation, and none of the words that sentences are made of. */
    private static final String N = "[\\u4e00-\\u9fff&&[^的了在到是要不吗呢我你他她它这那就还没有能会给和与及发寄送快递怎么几什改换成从去来往说收把被让请帮对又再先后已经都也但可以吧啊哦呀呃您]]";
    private static final String DIGITS = "[\\dA-Z]{1,5}(?:-\\d{1,5}){0,3}";
    private static final String DISTRICT = "(?:\\s?" + N + "{1,6}?(?:自治县|自治州|自治区|新区|开发区|高新区|工业园区|街道|地区|[省市区县旗州盟镇乡]))";
    private static final String ROAD = "(?:\\s?和?" + N + "{1,8}?(?:大道|大街|胡同|[路街巷弄里道村]))";
    private static final String NUMBER = "(?:\\s?" + DIGITS + "\\s?(?:号|弄)(?!\\s?楼)院?)";
    private static final String BUILDING = "(?:\\s?" + DIGITS + "\\s?(?:号楼|[期区幢栋座楼层]|单元|号院))";
    private static final String ROOM = "(?:\\s?" + DIGITS + "\\s?(?:号?[室房户]|号)|\\s?\\d{3,4}(?![\\d元块天个件号])|(?<=[号幢栋座元])-?\\d{3,4}(?!\\d))";
    private static final String ESTATE = "(?:\\s?和?" + N + "{2,12}(?=\\s?" + DIGITS + "\\s?(?:号楼|[期区幢栋座]|单元))|\\s?" + N
            + "{2,8}?(?:小区|花园|公寓|大厦|广场|家园|公馆|新城|学校|大学|医院|中心|学院|宿舍))";
    private static final String HOUSE = "(?:" + ESTATE + "?" + BUILDING + "+" + ROOM + "?|" + ESTATE + ROOM + "?)";
    /** Behind a city. */
    private static final Pattern AFTER_CITY = Pattern.compile("(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治[区州]|地区)?(?!时间)" + DISTRICT + "{0,4}+" + ROAD + "{0,2}+(?:[东西南北中]?段)?"
            + NUMBER + "?" + HOUSE + "?");
    /** Without a city: a road and its number, or a district and more. */
    private static final Pattern WITHOUT_CITY = Pattern.compile("(?:" + DISTRICT + "{1,3}" + ROAD + "{1,2}" + NUMBER + "?|" + ROAD + "{1,2}" + NUMBER + ")"
            + HOUSE + "?|(?<![\\dA-Z])\\d{1,3}(?:号楼|[幢栋座])\\s?(?:\\d{1,2}单元)?\\s?\\d{1,2}层?\\d{2}室?(?!\\d)");
    private static final Pattern ROAD_OR_HOUSE = Pattern.compile("[路街巷弄道里村幢栋座楼].*\\d|\\d.*[幢栋座楼]");
    /** Where something is sent or somebody lives. */
    private static final Pattern DISTRICT_ALONE = Pattern.compile("(?<=^|[到在是住寄发送往去成,，。!?:：\\s])" + N + "{2,3}(?:新区|(?<![小地山市专社校园郊城片库特军景])区|县)(?![别间分域号块])");
    private static final Pattern ENGLISH_PART = Pattern.compile("(?:ROOM|RM(?!B)|UNIT|APT|APARTMENT|FLAT|SUITE|BUILDING|BLDG|BLOCK|TOWER|FLOOR)\\.?\\s?#?[\\dA-Z]*\\d[\\dA-Z-]*"
            + "|(?:NO\\.?\\s?)?\\d{1,5}\\s[A-Z]+(?:\\s[A-Z]+){0,2}?\\s(?:ROAD|RD|STREET|ST|AVENUE|AVE|LANE|LN|BOULEVARD|BLVD|DRIVE)\\b\\.?"
            + "|[A-Z]+(?:\\s[A-Z]+)?\\s(?:DISTRICT|PROVINCE)\\b");
    private static final Pattern ENGLISH_NAME = Pattern.compile("[A-Z]+(?:'[A-Z]+)?");
    private static final Pattern ENGLISH_GAP = Pattern.compile("[\\s,.]{1,3}");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");

    private AddressEntities() {
    }

    /** @param message as written: the value keeps its capitals; @param text the same, folded */
    static List<RecognizedEntity> find(String message, String text) {
        var found = new ArrayList<RecognizedEntity>();
        if (HAN.matcher(text).find()) {
            addChinese(text, found);
        }
        addEnglish(text, found);
        return found.stream().map(e -> new RecognizedEntity(e.kind(), e.start(), e.end(), e.text(),
                Folded.compact(message.substring(e.start(), e.end())))).toList();
    }

    private static void addChinese(String text, List<RecognizedEntity> found) {
        var places = Places.all();
        var tail = AFTER_CITY.matcher(text);
        for (var start = 0; start < text.length() - 1; start++) {
            var end = places.endOfPlace(text, start);
            if (end > 0 && !text.startsWith("时间", end)) {
                end = endBehind(tail, withSmallerPlace(text, end), text.length());
                found.add(entity(text, start, end));
                start = end - 1;
            }
        }
        if (ROAD_OR_HOUSE.matcher(text).find()) {
            addAll(WITHOUT_CITY.matcher(text), text, found);
        }
        addAll(DISTRICT_ALONE.matcher(text), text, found);
    }

    private static void addAll(Matcher matcher, String text, List<RecognizedEntity> found) {
        while (matcher.find()) {
            if (Finds.isFree(found, matcher.start(), matcher.end())) {
                found.add(entity(text, matcher.start(), matcher.end()));
            }
        }
    }

    /** 江苏南京: the province and its city are one address. */
    private static int withSmallerPlace(String text, int end) {
        var next = end < text.length() && "省市".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        next = next < text.length() && text.charAt(next) == ' ' ? next + 1 : next;
        var smaller = next < text.length() ? Places.all().endOfPlace(text, next) : -1;
        return smaller > 0 ? smaller : end;
    }

    private static int endBehind(Matcher tail, int from, int limit) {
        tail.region(from, limit);
        return tail.lookingAt() ? tail.end() : from;
    }

    private static void addEnglish(String text, List<RecognizedEntity> found) {
        var parts = new ArrayList<int[]>();
        var matcher = ENGLISH_PART.matcher(text);
        while (matcher.find()) {
            parts.add(new int[] {matcher.start(), matcher.end()});
        }
        var names = ENGLISH_NAME.matcher(text);
        var before = -1;
        while (names.find()) {
            if (before >= 0 && Places.all().isEnglish(text.substring(before, names.end()))) {
                parts.add(new int[] {before, names.end()});
            } else if (Places.all().isEnglish(names.group())) {
                parts.add(new int[] {names.start(), names.end()});
            }
            before = names.start();
        }
        parts.sort((a, b) -> Integer.compare(a[0], b[0]));
        for (var i = 0; i < parts.size(); ) {
            var start = parts.get(i)[0];
            var end = parts.get(i)[1];
            for (i++; i < parts.size() && (parts.get(i)[0] < end || ENGLISH_GAP.matcher(text.substring(end, parts.get(i)[0])).matches()); i++) {
                end = Math.max(end, parts.get(i)[1]);
            }
            if (Finds.isFree(found, start, end)) {
                found.add(entity(text, start, end));
            }
        }
    }

    private static RecognizedEntity entity(String text, int start, int end) {
        return new RecognizedEntity(Kind.ADDRESS, start, end, text.substring(start, end), "");
    }
}
