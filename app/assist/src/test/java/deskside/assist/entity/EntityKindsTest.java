package deskside.assist.entity;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.Fixtures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One message a line, what is named in it behind it; today is Wednesday 18 November 2026. */
class EntityKindsTest {

    private static final EntityContext CONTEXT = new EntityContext(List.of(), ProductNames.of(Fixtures.products().values()), List.of(),
            Instant.parse("2026-11-18T02:30:00Z"), ZoneId.of("Asia/Shanghai"));

    private static String found(String message) {
        var entities = EntityExtractor.extract(message, CONTEXT);
        assertThat(entities).allSatisfy(e -> assertThat(message.substring(e.start(), e.end())).isEqualTo(e.text()));
        return String.join(" ", entities.stream().map(e -> e.kind() + ":" + e.value()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "订单号2026 1114 90542, ORDER_NUMBER:2026111490542", "20261116-75153的发票, ORDER_NUMBER:2026111675153", "订单２０２６１１１７２５３０２, ORDER_NUMBER:2026111725302",
        "圆通YT9208762766140, TRACKING_NUMBER:YT9208762766140", "中通单号78750615938754, TRACKING_NUMBER:78750615938754",
        "韵达434405187890549, TRACKING_NUMBER:434405187890549", "极兔JT5012345678901, TRACKING_NUMBER:JT5012345678901",
        "京东JDVB12345678901, TRACKING_NUMBER:JDVB12345678901", "邮政EA123456789CN, TRACKING_NUMBER:EA123456789CN", "SF 4270 5991 57625, TRACKING_NUMBER:SF4270599157625",
        "DHL单号1234567890, TRACKING_NUMBER:1234567890", "138 0000 1234, PHONE:13800001234", "+86 139-0000-8888, PHONE:13900008888",
        "１３９００００５６７８, PHONE:13900005678", "固话0571-88886666, PHONE:057188886666"})
    void numbers(String message, String expected) {
        assertThat(found(message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "满399减50|MONEY:399 MONEY:50", "两块五|MONEY:2.5", "三百五能卖吗|MONEY:350", "两百来块|MONEY:200", "3块5毛|MONEY:3.5", "1.2k左右|MONEY:1200", "1千5|MONEY:1500", "付了599|MONEY:599",
        "20 bucks off|MONEY:20", "sixty five yuan|MONEY:65", "RMB599|MONEY:599", "invoice for 1,299|MONEY:1299", "¥300-¥500|MONEY:300 MONEY:500",
        "两台|QUANTITY:2", "退一个|QUANTITY:1", "要的是十个不是一个|QUANTITY:10 QUANTITY:1", "数量选错了，应该是2|QUANTITY:2", "4 of the 6 arrived|QUANTITY:4 QUANTITY:6", "订金交了200|MONEY:200", "再买俩|QUANTITY:2", "got only one|QUANTITY:1", "a pair of these|QUANTITY:2", "2 cordless vacuums|QUANTITY:2 PRODUCT:VC-900", "无线吸尘器*3|PRODUCT:VC-900 QUANTITY:3"})
    void amounts(String message, String expected) {
        assertThat(found(message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "上周三, 2026-11-11", "周五, 2026-11-20", "上周, 2026-11-09/2026-11-15", "大前天, 2026-11-15", "十月二十八号, 2026-10-28", "11月5号到8号, 2026-11-05/2026-11-08",
        "月底, 2026-11-30", "十月底, 2026-10-31", "上个月5号, 2026-10-05", "618, 2026-06-18", "去年双十一, 2025-11-11", "11.11, 2026-11-11", "五一买的, 2026-05-01", "明后天, 2026-11-19/2026-11-20",
        "last Friday, 2026-11-13", "since Monday, 2026-11-16", "by Friday, 2026-11-20", "Nov 3rd, 2026-11-03", "two weeks ago, 2026-11-04", "the day before yesterday, 2026-11-16",
        "between Nov 3 and Nov 5, 2026-11-03/2026-11-05", "Black Friday, 2026-11-27"})
    void days(String message, String expected) {
        assertThat(found(message)).isEqualTo("DATE:" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "寄到成都市武侯区春晖路 88 号天悦城 3 幢 1204 室|成都市武侯区春晖路88号天悦城3幢1204室", "改送到滨江区云栖路482号|滨江区云栖路482号", "发乌鲁木齐要运费吗|乌鲁木齐",
        "江苏南京能次日达吗|江苏南京", "合肥市蜀山区松涛路202号和美家园6幢1704室|合肥市蜀山区松涛路202号和美家园6幢1704室", "我家住6栋302|6栋302",
        "ship to Room 301, Building 7, 153 Wutong Road, Beijing please|Room301,Building7,153WutongRoad,Beijing", "stuck in Guangzhou|Guangzhou"})
    void addresses(String message, String expected) {
        assertThat(found(message)).isEqualTo("ADDRESS:" + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "优惠码QL50用不了, QL50", "券码new15显示无效, NEW15", "用了BABY20这个码, BABY20", "The code SAVE20 doesn't work, SAVE20", "coupon code: WELCOME, WELCOME",
        "VIP88能叠加吗, VIP88", "我有个码 HELLO50 怎么填不上去, HELLO50", "下单时填了WINTER-88提示不可用, WINTER-88", "输FREESHIP没反应, FREESHIP",
        "DOUBLE11怎么用不了啊, DOUBLE11", "兑换码 8H2K 9QLM 4TZP 兑换失败, 8H2K9QLM4TZP", "优惠代码（MAMA15）有效吗, MAMA15", "抵用券 DY2024110 还能用不, DY2024110",
        "Is FALL25 still valid?, FALL25", "the voucher number VC-2291-AAB was rejected, VC-2291-AAB", "my promo is student15, STUDENT15",
        "Can I use BABY20 and NEWMOM together?, BABY20 COUPON:NEWMOM"})
    void coupons(String message, String expected) {
        assertThat(found(message)).isEqualTo("COUPON:" + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "24小时客服在吗，等了半天了", "第二次了，又发错", "3个月保修是从哪天算", "我投诉到12315了啊", "8折券还能领吗", "会员95折", "给五星好评有返现吗", "固件升到2.3.1还是连不上", "7天无理由", "三天没动了",
        "65W 和 5L", "这两个都坏了", "第二件半价", "一个问题", "验证码123456", "北京时间", "千万别发错", "5 stars, thanks!", "what does a 24 month warranty cover?", "3-5 days?", "error code E5",
        "验证码收不到 873321", "取件码 4-2-3071 打不开柜子", "错误代码E03一直闪", "固件版本V2.1.8", "我家路由器是AX3000 能连吗", "iPhone15用不了", "the app shows error code ER20",
        "WHERE IS MY COUPON", "SPF50够用吗", "I was charged twice", "change my plan", "四五百的有吗", "影响使用吗"})
    void decoys(String message) {
        assertThat(found(message)).isEmpty();
    }

    @Test
    void the_value_of_a_traditional_or_full_width_text_is_plain() {
        assertThat(found("訂單２０２６１１１７２５３０２，兩個")).isEqualTo("ORDER_NUMBER:2026111725302 QUANTITY:2");
    }
}
