package deskside.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.customer.Customer;
import deskside.domain.search.NameHit;
import deskside.domain.search.NameSearch;
import deskside.domain.search.SearchKind;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link NameSearch} promises, with {@link deskside.testkit.TestPronunciation}. */
public abstract class NameSearchContract extends PortsContract {

    /** Of the store that was opened last, once everything applied so far can be found. */
    protected abstract NameSearch names();

    private List<String> found(SearchKind kind, String text) {
        return names().find(text, 10).stream().filter(hit -> hit.kind() == kind).map(NameHit::id).toList();
    }

    @Test
    void nothing_is_found_on_an_empty_desk() {
        assertThat(names().find("空气炸锅", 10)).isEmpty();
        assertThat(names().size()).isZero();
    }

    @Test
    void a_product_is_found_as_written_by_sound_and_by_initials_while_it_is_typed() {
        pullTestShop();
        for (var typed : List.of("空气", "空气炸锅", "kongqizha", "kongqizhaguo", "KongQi", "kqzg", "kqz", "af-500", "AF500", "air fry", "空汽炸锅")) {
            assertThat(found(SearchKind.PRODUCT, typed)).as(typed).contains("AF-500");
        }
        assertThat(found(SearchKind.PRODUCT, "qkzg")).doesNotContain("AF-500");
    }

    @Test
    void slips_of_the_finger_are_forgiven_but_not_in_numbers() {
        pullTestShop();
        for (var typed : List.of("kongqizaguo", "kognqizhaguo", "kongqizhaguoo", "空气炸过", "空气炸国")) {
            assertThat(found(SearchKind.PRODUCT, typed)).as(typed).contains("AF-500");
        }
        assertThat(found(SearchKind.CUSTOMER, "alvaerz")).containsExactly(TestShop.ALVAREZ.id());
        assertThat(found(SearchKind.ORDER, "20260628100232")).isEmpty();
    }

    @Test
    void customers_are_found_by_name_by_the_last_digits_of_their_number_and_by_both() {
        pullTestShop();
        for (var typed : List.of("王小敏", "wangxm", "wxm", "wang", "2207", "13800002207", "1380000", "王 2207", "小敏")) {
            assertThat(found(SearchKind.CUSTOMER, typed)).as(typed).contains(TestShop.WANG.id());
        }
        assertThat(found(SearchKind.CUSTOMER, "王 4455")).isEmpty();
    }

    @Test
    void an_order_is_found_by_any_part_of_its_number_and_by_its_parcel() {
        pullTestShop();
        for (var typed : List.of("20260628100231", "100231", "0231", "SF1402288820017", "sf1402", "820017")) {
            assertThat(found(SearchKind.ORDER, typed)).as(typed).contains(TestShop.FRYER_ON_THE_WAY.id());
        }
    }

    @Test
    void conversations_are_found_by_their_customer_the_open_ones_first() {
        pullTestShop();
        assertThat(found(SearchKind.CONVERSATION, "wxm")).contains(TestShop.WANG_ASKS.id());
        assertThat(found(SearchKind.CONVERSATION, "王").getFirst()).isEqualTo(TestShop.WANG_ASKS.id());
    }

    @Test
    void the_name_that_begins_so_comes_before_one_that_holds_it() {
        pullTestShop();
        assertThat(names().find("价格保护", 10).stream().filter(hit -> hit.kind() == SearchKind.POLICY).findFirst()).hasValueSatisfying(
                hit -> assertThat(hit.id()).isEqualTo(TestShopGoods.PRICE_PROTECTION.id()));
        assertThat(names().find("k", 3)).allSatisfy(hit -> assertThat(hit.score()).isBetween(1, 99));
    }

    @Test
    void what_has_another_name_or_has_gone_is_found_as_it_is_now() {
        pullTestShop();
        assertThat(found(SearchKind.CUSTOMER, "陈浩")).isNotEmpty();
        var chen = TestShop.CHEN;
        var renamed = new Customer(chen.id(), 2, "王小敏敏", chen.honorific(), chen.language(), chen.phone(), "new.name@example.com", chen.city(), chen.address(),
                chen.tier(), chen.totalSpent(), chen.orderCount(), chen.couponUse(), chen.preferences(), chen.complaintCount(), chen.note(), chen.memberSince());
        ports.replica().apply(new ChangePage(List.of(TestShop.upsert(95, renamed), TestShop.gone(96, TestShopGoods.FRYER, 2, Change.Op.REDACT)),
                "cursor-9", false, NOW), NOW);
        assertThat(found(SearchKind.CUSTOMER, "陈浩")).isEmpty();
        assertThat(found(SearchKind.CUSTOMER, "王小敏敏")).first().isEqualTo(chen.id());
        assertThat(found(SearchKind.CONVERSATION, "王小敏敏")).contains(TestShop.CHEN_WAITS.id());
        assertThat(found(SearchKind.PRODUCT, "AF-500")).doesNotContain("AF-500");
    }

    @Test
    void odd_text_is_no_error() {
        pullTestShop();
        for (var text : List.of("", "  ", "()[]{}~^\"*?:\\/+-!&|", "\uD83D", "😀😀", "？！。", "x".repeat(5_000), "退".repeat(3_000), "\u0001", "ß İ ﬁ")) {
            assertThat(names().find(text, 10)).isNotNull();
        }
    }
}
