package deskside.hub.desk;

import deskside.domain.LocalText;

/** Why a command is rejected for good, in a sentence for the agent. */
enum Rejection {
    EXPIRED("这条操作已超过有效时间，没有执行，请核对后重新操作。", "It arrived too late and was not carried out: check it and do it again."),
    UNKNOWN_CONVERSATION("没有找到这个会话，可能已被清除。", "There is no such conversation; it may have been erased."),
    CLOSED("会话已结束，客户再次来消息后才能继续。", "The conversation is closed; it goes on when the customer writes again."),
    NOT_WAITING("会话已不在排队中，可能已被同事接入。", "The conversation is no longer waiting; a colleague may have taken it."),
    RESERVED("会话已转给其他同事，由对方接入。", "The conversation was given to another colleague."),
    NOT_ACCEPTED("会话还没有接入，请先接入再操作。", "Nobody has accepted the conversation yet: accept it first."),
    NOT_YOURS("会话由其他同事负责，只有对方或主管可以操作。", "A colleague has this conversation; only they or a supervisor can do that."),
    EMPTY_TEXT("回复内容为空，没有发送。", "The reply is empty and was not sent."),
    LONG_TEXT("回复超过 4000 字，没有发送，请分条发送。", "The reply is longer than 4000 characters and was not sent: send it in parts."),
    LONG_NOTE("转接说明超过 1000 字，请缩短后重试。", "The note is longer than 1000 characters: shorten it and try again."),
    UNKNOWN_COLLEAGUE("没有找到要转给的同事，请重新选择。", "There is no such colleague: choose another one.");

    private final LocalText reason;

    Rejection(String zh, String en) {
        this.reason = new LocalText(zh, en);
    }

    LocalText reason() {
        return reason;
    }
}
