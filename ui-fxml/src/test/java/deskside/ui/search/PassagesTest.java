package deskside.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final List<String> BLOCKS = List.of("适用范围", "付款后 7 天内同一商品降价，可以申请退回差价。", "预售商品以尾款支付时间为准，赠品和优惠券不折算差价。");

    @Test
    void a_passage_is_found_in_spite_of_other_spacing_and_marks() {
        assertThat(Passages.find(BLOCKS, "付款后7天内，同一商品降价可以申请退回差价")).hasValue(1);
        assertThat(Passages.find(BLOCKS, "…赠品和优惠券不折算差价…")).hasValue(2);
    }

    @Test
    void a_passage_that_spans_blocks_marks_the_one_it_covers_most() {
        assertThat(Passages.find(BLOCKS, BLOCKS.get(0) + BLOCKS.get(1))).hasValue(1);
    }

    @Test
    void chance_likeness_marks_nothing() {
        assertThat(Passages.find(BLOCKS, "快递三天没有更新，怎么办呢")).isEmpty();
        assertThat(Passages.find(BLOCKS, " ")).isEmpty();
    }
}
