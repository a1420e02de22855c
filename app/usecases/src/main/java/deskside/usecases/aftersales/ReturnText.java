package deskside.usecases.aftersales;

import deskside.domain.Language;
import deskside.domain.aftersales.GoodsReturn;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a customer is told about sending goods back. Stateless. */
final class ReturnText {

    private ReturnText() {
    }

    /** @param until until when the parcel should be handed in */
    static String instructions(Language language, GoodsReturn goods, Instant until, ZoneId zone) {
        var label = goods.label();
        var day = DateTimeFormatter.ofPattern(language == Language.ZH ? "M月d日" : "d MMMM", Locale.ENGLISH).format(until.atZone(zone));
        if (language == Language.ZH) {
            return "您的退货码是 " + goods.code() + "，有效期到 " + day + "。请寄回 " + goods.pieces() + " 件商品：\n"
                    + "1. 把商品、配件和赠品装好，在包裹里放一张写有退货码的纸条；\n"
                    + "2. 寄到：" + label.address() + "，" + label.receiver() + "，" + label.phone() + "；\n"
                    + "3. 用" + label.carrier() + "寄件可报运单号 " + label.waybill() + "，" + label.payer().label().zh() + "。\n"
                    + "仓库收到并验收后，我会再告诉您。";
        }
        return "Your return code is " + goods.code() + ". Please send " + goods.pieces() + (goods.pieces() == 1 ? " item" : " items") + " by " + day + ":\n"
                + "1. Pack the goods with accessories and gifts, and put a note with the return code into the parcel.\n"
                + "2. Address: " + label.receiver() + ", " + label.address() + ", phone " + label.phone() + ".\n"
                + "3. With " + label.carrier() + " you can give the waybill number " + label.waybill() + "; " + label.payer().label().en() + ".\n"
                + "I will come back to you once the warehouse has received and checked it.";
    }
}
