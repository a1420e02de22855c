package deskside.usecases.aftersales;

import deskside.domain.Language;

/** What the customer is told while nothing is decided: promises nothing. */
public final class NeutralReply {

    private NeutralReply() {
    }

    /** In the customer's language. */
    public static String in(Language language) {
        return language == Language.ZH ? "您的申请我已经提交，处理结果会第一时间告诉您。"
                : "I have submitted your request and will tell you the outcome as soon as it is there.";
    }
}
