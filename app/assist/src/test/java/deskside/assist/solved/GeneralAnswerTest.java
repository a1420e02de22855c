package deskside.assist.solved;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.AssistEngine;
import deskside.assist.Fixtures;
import deskside.assist.ranking.ShopFacts;
import deskside.domain.Language;
import deskside.domain.customer.Tier;
import deskside.domain.order.OrderStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralAnswerTest {

    private static final ShopFacts FACTS = ShopFacts.of(Fixtures.snapshot(Tier.GOLD, List.of(Fixtures.order(OrderStatus.SIGNED, 4))), List.of(),
            AssistEngine.SHOP_ZONE);

    @Test
    void facts_of_the_order_become_slots_however_they_are_written() {
        assertThat(of("王女士，订单 2026111600423 是由顺丰承运的，单号 SF1234567890123，可以在订单页查看。"))
                .contains("{customer.name}，订单 {order.number} 是由{shipment.carrier}承运的，单号 {shipment.tracking}，可以在订单页查看。");
        assertThat(of("现在售价 479 元，和您付的 599 元相差 120 块，可以在订单页申请价保。"))
                .contains("现在售价 {product.price_now}，和您付的 {product.price_paid}相差 {price.difference}，可以在订单页申请价保。");
    }

    @Test
    void what_is_true_for_everybody_stays_as_it_is() {
        var text = "新机内胆有一层保护涂层，头一两次加热有轻微气味是正常的。建议先空锅 180 度烤 10 分钟。";
        assertThat(of(text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "已经为您把收货电话改成 13900020386 了，快递员会打这个号码联系您。",
        "明天上午十点前会送到，请保持电话畅通，谢谢您的理解。",
        "您这单目前还在仓库里，请您耐心等待一下哦，谢谢。",
        "这次给您补偿 35 元，作为没有及时送达的一点心意。",
        "请问您的订单号是多少？买的是哪一款呢？",
        "好的，请稍等，我查一下",
        "收件人李建国的地址我们会核对以后再发货，请放心。",
        "可以寄到杭州市西湖区青溪路 128 号，收到以后请检查。"})
    void what_suits_one_customer_only_is_left_out(String text) {
        assertThat(of(text)).isEmpty();
    }

    @Test
    void english_answers_are_judged_alike() {
        assertThat(GeneralAnswer.of("It handles carpet up to about 15 mm pile and raises suction by itself.", Language.EN, FACTS)).isPresent();
        assertThat(GeneralAnswer.of("I have just cancelled the order for you, the money is on its way.", Language.EN, FACTS)).isEmpty();
        assertThat(GeneralAnswer.of("It will be delivered tomorrow between nine and noon at your door.", Language.EN, FACTS)).isEmpty();
    }

    private static Optional<String> of(String text) {
        return GeneralAnswer.of(text, Language.ZH, FACTS);
    }
}
