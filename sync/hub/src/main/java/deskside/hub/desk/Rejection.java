package deskside.hub.desk;

import deskside.domain.LocalText;

/** Why a command is rejected for good, in a sentence for the agent. */
enum Rejection implements Refusal {
    EXPIRED("这条操作已超过有效时间，没有执行，请核对后重新操作。", "It arrived too late and was not carried out: check it and do it again."),
    UNKNOWN_CONVERSATION("没有找到这个会话，可能已被清除。", "There is no such conversation; it may have been erased."),
    CLOSED("会话已结束，客户再次来消息后才能继续。", "The conversation is closed; it goes on when the customer writes again."),
    NOT_WAITING("会话已不在排队中，可能已被同事接入。", "The conversation is no longer waiting; a colleague may have taken it."),
    RESERVED("会话已转给其他同事，由对方接入。", "The conversation was given to another colleague."),
    NOT_ACCEPTED("会话还没有接入，请先接入再操作。", "Nobody has accepted the conversation yet: accept it first."),
    NOT_YOURS("会话由其他同事负责，只有对方或主管可以操作。", "A colleague has this conversation; only they or a supervisor can do that."),
    EMPTY_TEXT("回复内容为空，没有发送。", "The reply is empty and was not sent."),
    LONG_TEXT("回复超过 4000 字，没有发送，请分条发送。", "The reply is longer than 4000 characters and was not sent: send it in parts."),
    FORBIDDEN_WORDS("回复含有不能发给客户的内容，没有发送，请按输入框中的提示修改后重新发送。", "The reply says what must not be said to a customer and was not sent: change what the composer marks and send it again."),
    NEEDS_SECOND_PERSON("回复含有需要主管同意的内容，没有发送，请在输入框中提交主管审批。", "The reply says what a second person has to allow and was not sent: ask a supervisor from the composer."),
    MANY_ATTACHMENTS("一条回复最多 9 个附件，没有发送，请分条发送。", "A reply has at most 9 attachments and was not sent: send it in parts."),
    MISSING_ATTACHMENT("附件没有上传成功，回复没有发送，请重新添加后发送。", "What was attached never arrived, so the reply was not sent: attach it again."),
    LONG_NOTE("转接说明超过 1000 字，请缩短后重试。", "The note is longer than 1000 characters: shorten it and try again."),
    UNKNOWN_ORDER("没有找到这个订单，请刷新后重试。", "There is no such order: look at it again and retry."),
    FOREIGN_ORDER("订单不属于这位客户，没有执行。", "The order is not this customer's; nothing was done."),
    NO_AMOUNT("金额必须大于零，没有执行。", "The amount must be more than nothing; nothing was done."),
    NOT_HERE("店铺没有这类售后的规则，没有执行。", "The shop has no rules for this kind of case; nothing was done."),
    NO_RETURN_PLACE("店铺没有登记退货地址，无法办理退换货，请联系管理员。", "The shop has no address for returns: ask the administrator to add one."),
    NOT_AUTHOR("只能撤回自己的申请。", "Only whoever asked for it can take it back."),
    TOO_LATE_TO_WITHDRAW("申请已经办理或有了结论，不能撤回。", "It was carried out or decided already and cannot be taken back."),
    NOT_DUE("售后单在此期间有变化，没有执行，请看过最新状态后重新操作。", "The case has changed meanwhile; nothing was done: look at it again."),
    NOT_LESS("改批金额必须大于零且小于申请金额。", "The amount must be more than nothing and less than was asked for."),
    NO_MONEY("这类售后不能改批金额。", "No other amount can be granted for this kind of case."),
    ALREADY_TOLD("这件事已经告知过客户，没有重复发送。", "The customer has been told of this already; it was not sent again."),
    NO_LONGER_SO("情况在此期间已有变化，没有发送，请看过最新状态后重新告知。", "It is no longer so and was not sent: look at how it stands now and tell that."),
    IN_CHAT("客户正在会话中，没有发送，请由接待的同事在会话里告知。", "The customer is in a chat now; it was not sent: whoever serves them tells them there."),
    SHIPPED("订单已经发出，不能修改地址，请改走拦截或转寄。", "The order has left and its address cannot be changed: ask the carrier to redirect it."),
    ADDRESS_CHANGED("订单地址在此期间已被修改，请核对后重新操作。", "The order's address has changed meanwhile: look at it and do it again."),
    ADDRESS_CHANGED_BEFORE("按店铺规则，这个订单的地址不能再修改，没有执行；仍要改请与客户商量取消后重新下单。", "The shop's rules allow no further change of this order's address; nothing was done: agree with the customer to cancel it and order again."),
    UNKNOWN_PROCEDURE("没有找到这个引导流程，可能已下线。", "There is no such procedure; it may have been withdrawn."),
    LONG_PROCEDURE("引导步骤过多，没有保存，请结束后重新开始。", "The procedure has too many steps: end it and begin anew."),
    NO_ADDRESS("新地址为空、与原地址相同或超过 400 字。", "The new address is empty, the same or longer than 400 characters."),
    OUT_OF_STOCK("库存不足，没有执行，请与客户商量退款或换其他商品。", "Not enough in stock; nothing was done: offer a refund or another article."),
    NO_CLAIM("申请没有写明客户的诉求，无法按规则核对，没有执行，请重新提交。", "The request does not say what the customer claims, so no rule can be held against it: ask anew."),
    LONG_REASON("理由为空或超过 1000 字，请修改后重试。", "The reason is empty or longer than 1000 characters: change it and try again."),
    SUPERSEDED("这笔申请已被新的申请取代，没有执行。", "A newer request stands in the place of this one; it was not carried out."),
    EARLIER_DONE("要取代的那笔申请已经执行，没有再次执行。", "The request that this one replaces had been carried out already; nothing more was done."),
    UNKNOWN_CASE("没有找到这张售后单，可能尚未同步。", "There is no such case; it may not have arrived yet."),
    NO_RIGHT("这项操作需要主管权限，请由主管处理。", "Only a supervisor can do that."),
    OWN_CASE("不能审批自己的申请，请由另一位主管处理。", "Nobody decides about what they asked for: another supervisor has to."),
    OVER_OWN_LIMIT("金额超过您的审批额度，请由更高权限处理。", "The amount is over your own limit: somebody with a higher one has to decide."),
    ALREADY_DECIDED("这张售后单已有结论，没有重复执行。", "This case has been decided already; nothing more was done."),
    OTHER_CONTENT("您看到的内容与售后单不一致，请重新核对后审批。", "What you saw is not what the case says: look at it again and decide anew."),
    ERASED_CUSTOMER("没有找到这位客户，可能已被清除。", "There is no such customer; the data may have been erased."),
    FOREIGN_CUSTOMER("这位客户不是该会话的客户，已记录。", "This is not the customer of that conversation; it was recorded."),
    UNKNOWN_ARTICLE("没有找到这篇知识，可能已下架。", "There is no such article; it may have been withdrawn."),
    ARTICLE_CHANGED("这篇知识在此期间已更新，请看过最新内容后重新操作。", "The article has changed meanwhile: read it as it is now and do it again."),
    NO_SUCH_TEXT("建议内容为空或超过 4000 字，请修改后重试。", "The proposed text is empty or longer than 4000 characters: change it and try again."),
    SAME_TEXT("建议内容与现有内容相同，没有提交。", "The proposed text is what the article says already."),
    UNKNOWN_PROPOSAL("没有找到这条修改建议，可能尚未同步。", "There is no such proposal; it may not have arrived yet."),
    OWN_PROPOSAL("不能审核自己的建议，请由另一位主管处理。", "Nobody decides about their own proposal: another supervisor has to."),
    PROPOSAL_DECIDED("这条修改建议已有结论。", "This proposal has been decided already."),
    UNKNOWN_CUSTOMER("没有找到这位客户，来电没有记录。", "There is no such customer; the call was not recorded."),
    OTHER_CALL("这不是这位客户的来电记录，没有追加。", "This is not a call of this customer; nothing was added."),
    UNKNOWN_REPLY("没有找到这条待审批的回复，可能尚未同步或已被清除。", "There is no such reply awaiting approval; it may not have arrived yet, or have been erased."),
    OWN_REPLY("不能审批自己的回复，请由另一位主管处理。", "Nobody approves their own reply: another supervisor has to."),
    REPLY_DECIDED("这条回复已有结论，没有重复发送。", "This reply has been decided already; nothing more was sent."),
    OTHER_REPLY("您看到的内容与待审批的回复不一致，请重新核对后审批。", "What you saw is not what the reply says: read it again and decide anew."),
    AUTHOR_LEFT("会话已由其他同事负责，这条回复没有发送，请由现在的同事重新提交。", "A colleague has the conversation now; the reply was not sent: they have to ask anew."),
    GIVEN_UP("这条操作来自已停用的设备，主管决定不执行。", "It came from a device that is out of use, and a supervisor decided against it."),
    UNKNOWN_COLLEAGUE("没有找到要转给的同事，请重新选择。", "There is no such colleague: choose another one.");

    private final LocalText reason;

    Rejection(String zh, String en) {
        this.reason = new LocalText(zh, en);
    }

    @Override
    public LocalText reason() {
        return reason;
    }
}
