package deskside.assist.entity;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.Fixtures;
import deskside.domain.assist.RecognizedEntity;
import deskside.domain.assist.RecognizedEntity.Kind;
import deskside.domain.order.OrderStatus;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityExtractorTest {

    private static List<String> found(String message) {
        var context = new EntityContext(List.of(Fixtures.order(OrderStatus.SIGNED, 4)), ProductNames.of(Fixtures.products().values()), List.of(Fixtures.coupon()),
                Fixtures.NOW, ZoneId.of("Asia/Shanghai"));
        var entities = EntityExtractor.extract(message, context);
        assertThat(entities).allSatisfy(e -> assertThat(message.substring(e.start(), e.end())).isEqualTo(e.text()));
        return entities.stream().map(EntityExtractorTest::show).toList();
    }

    private static String show(RecognizedEntity entity) {
        return entity.kind() + " " + entity.value();
    }

    @Test
    void long_numbers_are_told_apart() {
        assertThat(found("订单2026111800423，运单SF1234567890128，电话 138-0000-2207"))
                .containsExactly("ORDER_NUMBER 2026111800423", "TRACKING_NUMBER SF1234567890128", "PHONE 13800002207");
        assertThat(found("order number 8812345678")).containsExactly("ORDER_NUMBER 8812345678");
        assertThat(found("ＹＴ１２３４５６７８９０１２３ 到哪了")).containsExactly("TRACKING_NUMBER YT1234567890123");
    }

    @Test
    void products_are_found_by_sku_name_and_short_name() {
        assertThat(found("af500 和 空气炸锅 7L 哪个好")).containsExactly("PRODUCT AF-500", "PRODUCT AF-700");
        assertThat(found("吸尘器不转了")).containsExactly("PRODUCT VC-900");
        assertThat(found("Is the cordless vacuum in stock?")).containsExactly("PRODUCT VC-900");
    }

    @Test
    void a_name_that_fits_several_products_means_the_one_that_was_bought() {
        assertThat(found("空气炸锅降价了")).containsExactly("PRODUCT AF-500");
        assertThat(found("7L的空气炸锅多少瓦")).contains("PRODUCT AF-700");
    }

    @Test
    void money_and_quantities_are_plain_numbers() {
        assertThat(found("买两台降了¥1,120.50，还有两百五十块")).containsExactly("QUANTITY 2", "MONEY 1120.5", "MONEY 250");
        assertThat(found("I ordered 3 pieces for 99 yuan")).containsExactly("QUANTITY 3", "MONEY 99");
        assertThat(found("这个第二件怎么算")).isEmpty();
    }

    @Test
    void days_count_from_the_given_instant() {
        assertThat(found("昨天")).containsExactly("DATE 2026-11-19");
        assertThat(found("上周三下的单")).containsExactly("DATE 2026-11-11");
        assertThat(found("双十一那天买的")).containsExactly("DATE 2026-11-11");
        assertThat(found("三天前")).containsExactly("DATE 2026-11-17");
        assertThat(found("last Wednesday or two days ago")).containsExactly("DATE 2026-11-18", "DATE 2026-11-18");
        assertThat(found("on Nov 3rd")).containsExactly("DATE 2026-11-03");
        assertThat(found("1月5日送")).containsExactly("DATE 2027-01-05");
        assertThat(found("13月40日")).isEmpty();
    }

    @Test
    void coupons_are_found_by_code_and_title() {
        assertThat(found("优惠码 QL-2026A 用不了")).containsExactly("COUPON QL-2026A");
        assertThat(found("黑金每月 95 折券怎么领")).containsExactly("COUPON PR-2614");
    }

    @Test
    void plain_talk_holds_no_entities() {
        assertThat(found("你好，请问有人在吗")).isEmpty();
        assertThat(EntityExtractor.extract("", new EntityContext(List.of(), ProductNames.NONE, List.of(), Fixtures.NOW, ZoneId.of("UTC")))).isEmpty();
        assertThat(Kind.values()).hasSize(9);
    }
}
