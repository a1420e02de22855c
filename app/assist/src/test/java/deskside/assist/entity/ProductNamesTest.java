package deskside.assist.entity;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.Fixtures;
import deskside.domain.assist.RecognizedEntity.Kind;
import deskside.domain.catalog.Product;
import deskside.domain.order.OrderStatus;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductNamesTest {

    private static final List<Product> CATALOGUE = List.of(
            Fixtures.product("AF-500", "空气炸锅 5L", "Air Fryer 5L", "479"), Fixtures.product("AF-700", "空气炸锅 7L", "Air Fryer 7L", "799"),
            Fixtures.product("AF-BSK", "空气炸锅炸篮", "Air Fryer Basket", "69"), Fixtures.product("VC-900", "无线吸尘器", "Cordless Vacuum Cleaner", "1299"),
            Fixtures.product("VC-FLT", "吸尘器滤芯(2 只)", "Vacuum Filter (2 pcs)", "59"), Fixtures.product("RB-X1", "扫拖机器人", "Robot Vacuum & Mop", "2499"),
            Fixtures.product("EB-3", "真无线降噪耳机", "True Wireless Noise-cancelling Earbuds", "499"),
            Fixtures.product("HP-9", "头戴式降噪耳机", "Over-ear Noise-cancelling Headphones", "899"),
            Fixtures.product("X200", "氮化镓充电器 65W", "GaN Charger 65W", "129"), Fixtures.product("X300", "氮化镓充电器 100W", "GaN Charger 100W", "219"),
            Fixtures.product("PB-20", "移动电源 20000mAh", "Power Bank 20000mAh", "169"), Fixtures.product("LP-3", "护眼台灯", "Eye-care Desk Lamp", "199"),
            Fixtures.product("KT-17", "恒温电热水壶 1.7L", "Temperature-control Kettle 1.7L", "229"),
            Fixtures.product("BM-1", "恒温调奶器", "Formula Water Kettle", "259"), Fixtures.product("TN-3", "三人帐篷", "3-person Tent", "399"),
            Fixtures.product("CM-15", "半自动咖啡机", "Semi-automatic Espresso Machine", "999"), Fixtures.product("PC-15", "磁吸手机壳", "Magnetic Phone Case", "69"),
            Fixtures.product("TB-7", "声波电动牙刷", "Sonic Electric Toothbrush", "299"), Fixtures.product("DL-8", "智能门锁", "Smart Door Lock", "1499"),
            Fixtures.product("HM-5", "加湿器 5L", "Humidifier 5L", "239"));
    private static final ProductNames NAMES = ProductNames.of(CATALOGUE);

    private static List<String> skus(String message) {
        var context = new EntityContext(List.of(), NAMES, List.of(), Fixtures.NOW, ZoneId.of("Asia/Shanghai"));
        return EntityExtractor.extract(message, context).stream().filter(e -> e.kind() == Kind.PRODUCT).map(e -> e.value()).toList();
    }

    @Test
    void skus_are_found_with_and_without_their_hyphens() {
        assertThat(skus("vc900 和 RB-X1 还有x300")).containsExactly("VC-900", "RB-X1", "X300");
        assertThat(skus("x 200 pcs")).isEmpty();
    }

    @Test
    void the_end_of_a_name_says_what_it_is() {
        assertThat(skus("吸尘器滤芯多久换")).containsExactly("VC-FLT");
        assertThat(skus("吸尘器多久换滤芯")).containsExactly("VC-900", "VC-FLT");
        assertThat(skus("空气炸锅的炸篮掉漆")).containsExactly("AF-BSK");
        assertThat(skus("无线耳机充不上电")).containsExactly("EB-3");
        assertThat(skus("护眼灯一直闪")).containsExactly("LP-3");
        assertThat(skus("the vacuum filter is missing")).containsExactly("VC-FLT");
        assertThat(skus("wireless earbuds")).containsExactly("EB-3");
    }

    @Test
    void a_name_that_fits_two_products_stands_for_both_until_a_size_decides() {
        assertThat(skus("耳机左边没声音")).containsExactly("EB-3", "HP-9");
        assertThat(skus("充电器")).containsExactly("X200", "X300");
        assertThat(skus("65瓦的充电器")).containsExactly("X200");
        assertThat(skus("65w和100w的充电器有啥区别")).containsExactly("X200", "X300");
        assertThat(skus("the 7 litre air fryer")).containsExactly("AF-700");
        assertThat(skus("the kettle leaks")).containsExactly("KT-17");
    }

    @Test
    void wrong_characters_of_the_same_sound_are_understood() {
        assertThat(skus("吸尘气吸力变小")).containsExactly("VC-900");
        assertThat(skus("空汽炸锅5L")).containsExactly("AF-500");
        assertThat(skus("无限耳机")).containsExactly("EB-3");
        assertThat(skus("帐蓬漏水")).containsExactly("TN-3");
    }

    @Test
    void one_wrong_letter_in_english_is_understood() {
        assertThat(skus("my humidifer is loud")).containsExactly("HM-5");
        assertThat(skus("robot vacum")).containsExactly("RB-X1");
        assertThat(skus("airfryer basket")).containsExactly("AF-BSK");
        assertThat(skus("tooth brush")).containsExactly("TB-7");
    }

    @Test
    void pinyin_and_its_first_letters_are_understood() {
        assertThat(skus("kongqizhaguo 7L")).containsExactly("AF-700");
        assertThat(skus("xi chen qi 坏了")).containsExactly("VC-900");
        assertThat(skus("xcq吸力不行")).containsExactly("VC-900");
        assertThat(skus("kafeiji漏水")).containsExactly("CM-15");
    }

    @Test
    void other_names_of_a_thing_are_understood() {
        assertThat(skus("充电宝能带上飞机吗")).containsExactly("PB-20");
        assertThat(skus("扫地机不回充")).containsExactly("RB-X1");
        assertThat(skus("coffee machine")).containsExactly("CM-15");
    }

    @Test
    void words_that_only_look_like_products_are_none() {
        assertThat(skus("转人工，别机器人了")).isEmpty();
        assertThat(skus("你们电器质量太差，影响使用")).isEmpty();
        assertThat(skus("我手机可以退吗")).isEmpty();
        assertThat(skus("推车能上飞机吗")).isEmpty();
        assertThat(skus("I was charged twice, in this case switch to my bank, lock my account")).isEmpty();
        assertThat(skus("65W 够用吗，5L 大不大")).isEmpty();
    }

    @Test
    void a_product_that_was_bought_is_linked_to_its_order_and_preferred() {
        var context = new EntityContext(List.of(Fixtures.order(OrderStatus.SIGNED, 4)), NAMES, List.of(), Fixtures.NOW, ZoneId.of("Asia/Shanghai"));
        var found = EntityExtractor.extract("空气炸锅坏了，运单SF1234567890123，单号2026111600423", context);
        assertThat(found).extracting(e -> e.kind() + " " + e.value() + " " + e.orderId()).containsExactly("PRODUCT AF-500 " + Fixtures.ORDER,
                "TRACKING_NUMBER SF1234567890123 " + Fixtures.ORDER, "ORDER_NUMBER 2026111600423 " + Fixtures.ORDER);
        assertThat(EntityExtractor.extract("2026111699999 加湿器", context)).allMatch(e -> e.orderId() == null);
        assertThat(EntityExtractor.extract("尾号0423的订单", context)).extracting(e -> e.value()).containsExactly(Fixtures.ORDER);
    }

    @Test
    void the_index_knows_whether_it_still_fits_the_catalogue() {
        assertThat(NAMES.isOf(new ArrayList<>(CATALOGUE))).isTrue();
        assertThat(NAMES.isOf(CATALOGUE.subList(1, CATALOGUE.size()))).isFalse();
        var renamed = new ArrayList<>(CATALOGUE);
        renamed.set(0, Fixtures.product("AF-500", "空气炸锅 6L", "Air Fryer 6L", "479"));
        assertThat(NAMES.isOf(renamed)).isFalse();
    }

    @Test
    void a_name_that_too_many_products_share_names_none_and_a_longer_one_does() {
        var many = new ArrayList<>(CATALOGUE);
        for (var i = 0; i < 500; i++) {
            many.add(Fixtures.product("Z" + i, "第" + (char) ('\u4e00' + i) + "代吸尘器", "Model " + i + " Vacuum Cleaner", "1"));
        }
        var context = new EntityContext(List.of(), ProductNames.of(many), List.of(), Fixtures.NOW, ZoneId.of("Asia/Shanghai"));
        assertThat(EntityExtractor.extract("吸尘器", context)).isEmpty();
        assertThat(EntityExtractor.extract("无线吸尘器", context)).extracting(e -> e.value()).containsExactly("VC-900");
        assertThat(EntityExtractor.extract("第" + (char) ('\u4e00' + 7) + "代吸尘器", context)).extracting(e -> e.value()).containsExactly("Z7");
    }
}
