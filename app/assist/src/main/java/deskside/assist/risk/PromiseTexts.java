package deskside.assist.risk;

import deskside.domain.LocalText;

/** What may be said instead of a promise, with the policy's own number. */
final class PromiseTexts {

    /** Where no policy gives anything. */
    static final LocalText NOTHING = new LocalText("具体情况我核实后给您答复", "I will check this and get back to you");

    static final LocalText VISIT = new LocalText("师傅会提前与您电话预约上门时间", "the technician will call you to arrange the time");

    private PromiseTexts() {
    }

    static Said refundWallet(String days) {
        return said("退款 1–" + days + " 个工作日", "refund 1–" + days + " working days",
                "一般 1–" + days + " 个工作日内原路退回", "usually takes 1–" + days + " working days to the way of payment");
    }

    static Said refundCard(String days) {
        return said("银行卡退款最长 " + days + " 个工作日", "card refunds up to " + days + " working days",
                "银行卡一般 " + days + " 个工作日内到账，以银行处理为准", "usually reaches a bank card within " + days + " working days, depending on the bank");
    }

    static Said frozen(String hours) {
        return said("多扣款项 " + hours + " 小时内退回", "a surplus charge is back within " + hours + " hours",
                "一般 " + hours + " 小时内自动退回", "usually comes back automatically within " + hours + " hours");
    }

    static Said checked(String hours) {
        return said("验货通过后 " + hours + " 小时内退款", "refund within " + hours + " hours after the check",
                "验货通过后 " + hours + " 小时内退款", "refunded within " + hours + " hours after the check");
    }

    static Said delivery(String days) {
        return said("配送一般 " + days + " 天左右，不承诺时刻", "delivery usually about " + days + " days, never an exact time",
                "一般 " + days + " 天左右送达，以快递实际派送为准", "usually takes about " + days + " days, depending on the carrier");
    }

    static Said shipping(String hours) {
        return said("付款后 " + hours + " 小时内发货", "ships within " + hours + " hours of payment",
                "付款后 " + hours + " 小时内发出", "ships within " + hours + " hours of payment");
    }

    static Said invoice(String days) {
        return said("专票 " + days + " 个工作日", "VAT invoice " + days + " working days",
                "专票在 " + days + " 个工作日内开具", "the VAT invoice is issued within " + days + " working days");
    }

    static Said warranty(String months) {
        return said("保修 " + months + " 个月", "warranty of " + months + " months", "保修 " + months + " 个月", "a warranty of " + months + " months");
    }

    static Said returns(String days) {
        return said("签收后 " + days + " 天内退货", "returns within " + days + " days of delivery",
                "签收后 " + days + " 天内，商品完好可以退货", "can be returned in good condition within " + days + " days of delivery");
    }

    static Said exchange(String days) {
        return said("质量问题 " + days + " 天内换货", "exchange of defects within " + days + " days",
                "质量问题签收后 " + days + " 天内可以换货", "can be exchanged within " + days + " days when there is a defect");
    }

    static Said priceDays(String days) {
        return said("价保 " + days + " 天", "price protection of " + days + " days",
                "付款后 " + days + " 天内降价可以申请退差价", "price differences can be claimed within " + days + " days of payment");
    }

    static Said priceAmount(String amount) {
        return said("坐席额度 ¥" + amount, "agent's limit ¥" + amount,
                "差价我马上为您提交主管审核", "I am submitting the difference to my supervisor for approval");
    }

    static Said compensation(String amount) {
        return said("优惠券补偿不超过 ¥" + amount, "a coupon of up to ¥" + amount,
                "补偿方案我马上为您提交主管确认", "I am asking my supervisor to confirm a compensation for you");
    }

    private static Said said(String allowedZh, String allowedEn, String zh, String en) {
        return new Said(new LocalText(allowedZh, allowedEn), new LocalText(zh, en));
    }

    /** The limit in words, and the words to use. */
    record Said(LocalText allowed, LocalText replacement) {
    }
}
