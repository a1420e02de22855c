package deskside.hub.aftersales;

import deskside.domain.Ids;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.Effect;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Sender;
import deskside.hub.conversation.Changed;
import deskside.hub.conversation.Transcript;
import deskside.hub.store.HubTransaction;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What colleagues read about a case in its conversation. Stateless. */
public final class CaseNews {

    /** What happened. */
    public enum Told {
        DONE("办理了%s %s", "carried out: %s %s"),
        EXPECTED("办理了%s %s，退货码 %s，等待客户寄回", "registered: %s %s, return code %s, waiting for the parcel"),
        ASKED("提交了%s %s，等待主管审批", "asked for approval: %s %s"),
        APPROVED("同意了%s %s", "approved: %s %s"),
        DECLINED("拒绝了%s %s", "declined: %s %s"),
        LESS("把%s %s 改批为 %s", "granted less: %s %s became %s"),
        WITHDRAWN("撤回了%s %s", "withdrew: %s %s"),
        PAID("退货验收通过，办理了%s退款 %s，款项原路退回", "goods accepted, %s refund %s paid back the way it came"),
        SENT_BACK("把验收不合格的商品原样寄回（%s %s）", "sent the goods back as they came: %s %s"),
        SCANNED("%s的包裹已交快递，退货码 %3$s", "%s: the parcel is on its way, return code %3$s"),
        RECEIVED("%s的包裹已到仓库，等待验收，退货码 %3$s", "%s: the parcel is at the warehouse, return code %3$s"),
        ACCEPTED("%s验收通过，待退款 %s", "%s: goods accepted, refund of %s is due"),
        ACCEPTED_EXCHANGE("%s验收通过，待发出新商品", "%s: goods accepted, the replacement is due"),
        REFUSED("%s验收不合格，请联系客户", "%s: goods not accepted, please talk to the customer"),
        SENT("%s的新商品已发出", "%s: the replacement has left"),
        LAPSED("%s逾期未寄回，退货码 %3$s 已失效", "%s: not sent back in time, return code %3$s is void");

        private static final Map<Effect, LocalText> CARRIED_OUT = Map.of(Effect.REFUND, new LocalText("，款项原路退回", ", paid back the way it came"),
                Effect.COUPON, new LocalText("，优惠券已发放", ", the coupon is given"),
                Effect.RESEND, new LocalText("，已通知仓库补寄", ", the warehouse sends it again"),
                Effect.INVOICE, new LocalText("，已登记开票", ", the invoice is on its way"),
                Effect.RETURN, new LocalText("，等待客户寄回", ", waiting for the parcel"),
                Effect.EXCHANGE, new LocalText("，等待客户寄回", ", waiting for the parcel"));

        private final String zh;
        private final String en;

        Told(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        private String text(Language language, Case about) {
            var asked = about.asked() == null || this != LESS ? about.amount() : about.asked();
            var third = this == LESS ? amount(about.amount()) : about.goods() == null ? "" : about.goods().code();
            var done = (language == Language.ZH ? zh : en).formatted(about.kind().label().in(language), amount(asked), third);
            return this == APPROVED || this == LESS ? done + CARRIED_OUT.get(about.effect()).in(language) : done;
        }

        private static String amount(Money money) {
            return money.currency().getSymbol(Locale.CHINA) + money.amount().toPlainString();
        }
    }

    private final Transcript transcript;

    public CaseNews(Ids ids) {
        this.transcript = new Transcript(ids);
    }

    /** By a person at a desk. */
    public void tell(HubTransaction tx, Conversation conversation, String accountId, String displayName, Case about, Told told, Instant now) {
        append(tx, conversation, accountId, displayName + " " + told.text(conversation.language(), about), now);
    }

    /** By the shop's own systems. @param author {@code warehouse} or {@code hub} */
    public void tell(HubTransaction tx, Case about, String author, Told told, Instant now) {
        tx.conversations().lock(about.conversationId()).filter(row -> row.handedOver())
                .ifPresent(row -> append(tx, row.conversation(), author, told.text(row.conversation().language(), about), now));
    }

    private void append(HubTransaction tx, Conversation conversation, String author, String text, Instant now) {
        transcript.append(tx, Changed.from(conversation), Sender.SYSTEM, author, text, now, null, null);
    }
}
