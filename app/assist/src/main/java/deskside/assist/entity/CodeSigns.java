package deskside.assist.entity;

import java.util.regex.Pattern;

/**
 * What in a message speaks for a word being a coupon code: it is called one, it was entered somewhere, it is said to work or not, it stands
 * beside another one, or codes are spoken of at all. Immutable; made once per message.
 */
final class CodeSigns {

    private static final String NAMES = "(?:优惠|折扣|促销|兑换|领券|活动|红包|邀请|推荐|抵用|福利)(?:代码|码|口令|暗号)|优惠[券卷](?:编码|编号|代码|号码?|码)?|(?:抵用|代金|现金|折扣|满减|兑换|红包)[券卷](?:编号|号码?|码)?|[券卷](?:码|号|编号)"
            + "|礼品卡(?:卡号|号码?|密码|卡密|码)?|购物卡(?:卡号|号码?)?|卡密|口令|暗号|这个[码券]|(?<![证障维形条件密编尺号解数扫伪货型短包代])码|[券卷]"
            + "|(?:COUPON|VOUCHER|PROMO|PROMOTION(?:AL)?|DISCOUNT|GIFT CARD|REFERRAL|INVITE|INVITATION|OFFER|REDEMPTION)(?:\\s+(?:CODE|NUMBER|NO\\.?|ID))?|" + "%s";
    /** Codes of other things. */
    private static final String CODE = "(?<!ERROR )(?<!FAULT )(?<!QR )(?<!BAR )(?<!VERIFICATION )(?<!PICKUP )(?<!PICK-UP )(?<!LOCKER )(?<!ZIP )(?<!POSTAL )(?<!POST )(?<!SECURITY )(?<!ACCESS )(?<!PRODUCT )\\bCODES?\\b";
    private static final String NAME = "(?:" + NAMES.formatted(CODE) + ")";
    private static final Pattern CALLED_BEFORE = Pattern.compile(NAME
            + "\\s*(?:[是为叫]|就是|好像是|应该是|我?[填输用写]的?是?|IS|WAS|CALLED|NAMED|I (?:GOT|HAVE|USED|ENTERED|TRIED)(?: (?:IS|WAS))?|TO USE IS|SAYS)?\\s*[:=\"'“”‘「『【(（《#]*\\s*$");
    private static final Pattern CALLED_AFTER = Pattern.compile(
            "^[\"'”’」』】)）》]?\\s?(?:这个|这张|那个|那张|这|那|的)?\\s?(?:(?:优惠|折扣|兑换|促销|活动)?(?:券?码|代码|券)|口令|\\s*(?:COUPON|VOUCHER|PROMO|DISCOUNT|CODE|GIFT CARD)\\b)");
    private static final Pattern EXPLICIT = Pattern.compile("(?:[券兑惠扣]码|[券卷]号|兑换码|礼品卡\\S{0,3}|卡密|(?:COUPON|VOUCHER|PROMO|DISCOUNT|GIFT CARD)\\s+(?:CODE|NUMBER|NO\\.?))\\s*(?:是|为|IS)?\\s*[:#]?\\s*$");
    private static final Pattern TYPED = Pattern.compile("(?:输入?|[填写报敲]|填写|ENTER(?:ED|ING)?|TYP(?:E|ED|ING)(?: IN)?|PUT(?:TING)?(?: IN)?|APPL(?:Y|IED|YING)|REDEEM(?:ED|ING)?|PUNCHED IN|KEYED IN)"
            + "(?:[了的上过个进]|进去)?\\s?(?:THE\\s|MY\\s|IN\\s)?[\"'“「]?$");
    private static final Pattern USED = Pattern.compile("(?:[用领]了?|使用了?|USED?|USING|TRIED|TRY|TRYING)\\s?(?:THE\\s|MY\\s)?[\"'“「]?$");
    private static final Pattern JUDGED = Pattern.compile("^[\"'”’」]?(?:\\s?(?:[和跟与、,+/]|还有|AND|OR)\\s?[A-Z0-9-]{3,})?\\s?(?:为什么|怎么|咋|还|都|也|就|现在|到底|一直|总是|老是|又|已经?|早就|可以|能不能|能否|是不是|显示|提示|说|他说)*\\s?"
            + "(?:用不[了上]|不能用|不可用|没法用|使?用不|没反应|没用|无效|失效|过期|无法|不生效|没生效|不存在|不满足|不符合|抵不了|减不了|叠加|能用|能和|和.{0,8}(?:一起|叠加|同时)|一起用|同时用|有效|生效|限新|限量|怎么用|什么时候到期|到期|(?:是?哪天|啥时候|什么时候)?截止|能减|能抵|可以减|可以用"
            + "|\\s?(?:IS|WAS|ARE|HAS|STILL|KEEPS|SAYS|SHOWS|JUST|ALREADY)?\\s?(?:NOT\\s|N'T\\s)?(?:ISN'T|ISNT|WASN'T|DOESN'T|DOESNT|DIDN'T|DON'T|WON'T|WONT|CAN'T|COULDN'T|CANNOT|NO LONGER|NOT)?\\s?(?:BE\\s|SHOWS?\\s|SAYS?\\s)?"
            + "(?:WORK(?:S|ED|ING)?|VALID|INVALID|EXPIRED?|EXPIRES|REJECTED|ACCEPTED|APPLY|APPLIED|APPLIES|USABLE|STACK(?:S|ABLE)?|COMBINE[DS]?|REDEEMED|REDEEM|AVAILABLE|ACTIVE|GO THROUGH|TAKE ANYTHING|GAVE ME|DOES NOTHING|DID NOTHING|TOGETHER))");
    private static final Pattern JOINED = Pattern.compile("^\\s?(?:[和跟与、,/+]|还有|以及|AND|OR|&|WITH)\\s?$");
    private static final Pattern SPOKEN = Pattern.compile("[券卷]|(?:优惠|折扣|促销|兑换|邀请|推荐)码|优惠代码|兑换|口令|叠加|这个码|礼品卡|COUPON|VOUCHER|PROMO|REDEEM|GIFT CARD|REFERRAL|" + CODE);
    private static final Pattern DISCOUNT = Pattern.compile("优惠|[券折减码]|结算|下单|原价|抵|DISCOUNT|COUPON|CHECK\\s?OUT|CART|CODE|PROMO|\\bOFF\\b|PRICE|TOTAL|PAYING");
    private static final Pattern PROMOTED = Pattern.compile("公众号|直播|主播|短信|群里|推送|海报|传单|活动|邮件|NEWSLETTER|E-?MAIL|STREAM|FLYER|CAMPAIGN|INFLUENCER|\\bADS?\\b|SALE\\b");
    private static final int NEAR = 28;

    private final String text;
    private final boolean spoken;
    private final boolean discount;
    private final boolean promoted;

    CodeSigns(String text) {
        this.text = text;
        this.spoken = SPOKEN.matcher(text).find();
        this.discount = DISCOUNT.matcher(text).find();
        this.promoted = PROMOTED.matcher(text).find();
    }

    /** Whether the message makes {@code word} a code; a less telling shape needs more. */
    boolean speakFor(CodeWord word) {
        var before = text.substring(Math.max(0, word.start() - NEAR), word.start());
        var after = text.substring(word.end(), Math.min(text.length(), word.end() + NEAR));
        var called = CALLED_BEFORE.matcher(before).find() || CALLED_AFTER.matcher(after).find();
        var judged = JUDGED.matcher(after).find();
        var entered = TYPED.matcher(before).find() || USED.matcher(before).find() && (discount || judged);
        return switch (word.shape()) {
            case CLEAR -> called || entered || judged || spoken || discount || promoted;
            case WORD_AND_NUMBER -> called || judged && word.isWordy() || !word.isDay() && (entered && (discount || judged) || spoken && word.hasTwoLetters());
            case MIXED -> called || word.text().length() > 3 && word.hasTwoLetters() && (spoken || entered && discount);
            case CAPITALS -> called || entered || judged && spoken;
            case DIGITS -> EXPLICIT.matcher(before).find();
        };
    }

    /** Whether nothing but an "and" stands between two words, so that what one is the other is, too. */
    boolean join(CodeWord one, CodeWord other) {
        return one.end() <= other.start() && JOINED.matcher(text.substring(one.end(), other.start())).find();
    }
}
