package deskside.domain.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds e-mail addresses, postal addresses, and names that somebody gives as such. Stateless. */
final class WordFinder {

    private static final Pattern EMAIL = Pattern.compile(
            "([A-Za-z0-9])[A-Za-z0-9._%+-]*\\s{0,2}(?:@|\\(at\\)|\\[at]|艾特)\\s{0,2}((?:[A-Za-z0-9-]+\\s?(?:\\.|点)\\s?)+[A-Za-z]{2,})");

    private static final List<String> EMAIL_SIGNS = List.of("@", "(at)", "[at]", "艾特");

    private static final Pattern HOUSE_NUMBER = Pattern.compile("[0-9A-Za-z一二三四五六七八九十百甲乙丙] ?(?:号|弄|栋|幢|座|单元|室|楼|层|#)");
    /** Characters on either side of a number. */
    private static final int LONGEST_ADDRESS = 48;
    private static final String PART = "[\\p{IsHan}A-Za-z0-9]";
    /** Streets, villages, estates; then house, building, flat: at least one number, else it is only a place. */
    private static final Pattern CHINESE_ADDRESS = Pattern.compile(
            "(?:" + PART + "{1,9}(?:省|自治区) ?)?(?:" + PART + "{1,9}[市州盟] ?)?(?:" + PART + "{1,9}[区县旗镇乡] ?){0,3}"
                    + "(?:" + PART + "{1,12}?(?:路|街|大道|巷|弄|胡同|村|小区|花园|苑|大厦|公寓|广场|家园|庄园|新城|府|里) ?){1,3}"
                    + "(?:[东西南北中]?[0-9A-Za-z一二三四五六七八九十百甲乙丙]{1,6} ?(?:号楼|号院|号|弄|栋|幢|座|单元|室|楼|层|#)[ -]?){1,5}(?:\\d{2,5}(?!\\d))?");
    private static final Pattern CITY = Pattern.compile("^.*?市|^.*?州");
    /** What people say before an address, which is none of it. */
    private static final Pattern LEAD = Pattern.compile(
            "^.*(?:地址|寄到|寄往|寄给|送到|送去|发到|发往|改成|改到|改为|换成|住在|家住|搬到|收货|派送|配送到|在|到|是|为|去)");

    private static final Pattern ENGLISH_ADDRESS = Pattern.compile(
            "\\b\\d{1,5}[A-Za-z]?,? (?:[A-Z][A-Za-z'.-]* ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|"
                    + "Square|Sq|Terrace|Crescent|Close|Gardens)\\b\\.?(?:,? ?(?:Apt|Apartment|Unit|Suite|Ste|Flat|Floor|#)\\.? ?[A-Za-z0-9-]{1,6})?"
                    + "(?:,(?: ?[A-Z][A-Za-z.]*){1,3}(?! \\d))?(?:,? ?[A-Z]{2} \\d{5}(?:-\\d{4})?|,? ?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})?(?![A-Za-z0-9])");

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
            + "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席"
            + "季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀甄曲封储靳段富"
            + "焦巴谷车侯宓蓬全班秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶司黎薄印白蒲台从鄂索咸赖卓蔺屠蒙池乔阴闻党翟谭贡姬申冉桑桂牛寿边燕尚农温庄晏柴瞿阎充慕连"
            + "习艾鱼容向古易慎戈廖终居衡步都耿满弘匡国文寇广欧沃利师巩聂晁敖融辛那简饶空曾关查荆游竺权益桓公肖付闫";
    private static final List<String> NAME_SIGNS = List.of("人", "名", "主", "我叫", "ame", "ecipient", "ardholder", "ontact");
    private static final Pattern CHINESE_NAME = Pattern.compile("(?:收件人|收货人|收款人|联系人|持卡人|姓名|户名|机主|我叫|名字叫|名字是|本人叫)[是为叫:： ]{0,3}"
            + "((?:欧阳|上官|司马|诸葛|东方|慕容|皇甫|令狐|尉迟|[" + SURNAMES + "])[\\p{IsHan}]{1,2})");
    private static final Pattern ENGLISH_NAME = Pattern.compile(
            "(?:[Mm]y name is|[Nn]ame ?:|[Nn]ame is|[Rr]ecipient ?:?|[Cc]ardholder ?:?|[Cc]ontact ?:) ?([A-Z][a-z'-]+(?: [A-Z]\\.?)?(?: [A-Z][A-Za-z'-]+){1,2})");

    private WordFinder() {
    }

    static List<Find> in(String view) {
        var finds = new ArrayList<Find>();
        if (EMAIL_SIGNS.stream().anyMatch(view::contains)) {
            EMAIL.matcher(view).results()
                    .forEach(m -> finds.add(new Find(m.start(), m.end(), m.group(1) + "****@" + m.group(2).replace(" ", "").replace('点', '.'))));
        }
        addChineseAddresses(view, finds);
        ENGLISH_ADDRESS.matcher(view).results().forEach(m -> finds.add(new Find(m.start(), m.end(), Masking.HIDDEN)));
        if (NAME_SIGNS.stream().anyMatch(view::contains)) {
            CHINESE_NAME.matcher(view).results().filter(m -> !isAddressed(view, m)).forEach(m -> finds.add(name(m)));
            ENGLISH_NAME.matcher(view).results().forEach(m -> finds.add(name(m)));
        }
        return finds;
    }

    /** Tried only around a number of a house: from each place of a text it would take a millisecond. */
    private static void addChineseAddresses(String view, List<Find> finds) {
        var number = HOUSE_NUMBER.matcher(view);
        var address = CHINESE_ADDRESS.matcher(view);
        for (var from = 0; from < view.length() && number.find(from); ) {
            address.region(Math.max(from, number.start() - LONGEST_ADDRESS), Math.min(view.length(), number.end() + LONGEST_ADDRESS));
            if (address.find()) {
                finds.add(chineseAddress(address.toMatchResult()));
                from = Math.max(address.end(), number.end());
            } else {
                from = number.end();
            }
        }
    }

    private static Find chineseAddress(MatchResult match) {
        var lead = LEAD.matcher(match.group());
        var skipped = lead.find() && lead.end() < match.group().length() - 3 ? lead.end() : 0;
        var city = CITY.matcher(match.group().substring(skipped));
        return new Find(match.start() + skipped, match.end(), (city.find() ? city.group() : "") + Masking.HIDDEN);
    }

    /** 王女士 is how somebody is called, not who it is. */
    private static boolean isAddressed(String view, MatchResult match) {
        var behind = view.substring(match.start(1) + 1);
        return behind.startsWith("先生") || behind.startsWith("女士") || behind.startsWith("小姐");
    }

    private static Find name(MatchResult match) {
        return new Find(match.start(1), match.end(1), Masking.name(match.group(1)));
    }
}
