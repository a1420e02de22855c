package deskside.domain.sync;

import deskside.domain.LocalText;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Why a command waits or failed and why the line is down, as stable keys that a screen can translate. {@link OutboxItem#lastError()},
 * {@link ConnectionStatus#reason()} and {@link SignIn.Result.Unreachable#reason()} hold what {@link #with} makes
 * ({@code held.customerWrote|2}) or, where a person or the hub wrote it, plain text; {@link #text} reads both. The list is complete.
 * The texts are {@link MessageFormat}s: apostrophes are typographic (’), never the ASCII one, which would quote.
 */
public enum Reason {
    HELD_CUSTOMER_WROTE("held.customerWrote", "客户在此期间又发来 {0} 条消息，请看过后决定是否发送",
            "The customer has written {0,choice,1#one more message|1<{0} more messages} meanwhile: read and decide"),
    HELD_COLLEAGUE_WROTE("held.colleagueWrote", "其他客服在此期间已回复 {0} 条消息，请看过后决定是否发送",
            "Another agent has written {0,choice,1#one message|1<{0} messages} meanwhile: read and decide"),
    HELD_TOO_OLD("held.tooOld", "这条回复已等待超过 {0} 分钟，请确认是否仍要发送",
            "This reply has waited for more than {0,choice,1#a minute|1<{0} minutes}: decide whether it still fits"),
    HELD_TERM_OVER("held.termOver", "这条回复已过有效时间，请确认是否仍要发送", "This reply’s time is over: decide whether it still fits"),
    HELD_FORBIDDEN("held.forbidden", "服务端不允许此操作（{0}），请联系主管", "The hub does not allow this ({0}): ask your supervisor"),
    HELD_UNKNOWN_COMMAND("held.unknownCommand", "服务端版本较旧，还不支持这项操作，升级后可再次发送",
            "The hub is older than this desk and does not know this action: send it again after the hub’s update"),
    HELD_OTHER_HUB("held.otherHub", "这条操作是为另一个服务端排队的，请放弃或重新编辑",
            "This was queued for another hub: drop it or edit it anew"),
    HELD_INTERRUPTED("held.interrupted", "保存这条操作时程序中断，请确认是否仍要发送",
            "Deskside ended while this was being saved: decide whether it is still to be sent"),
    EXPIRED_TERM_OVER("expired.termOver", "操作已过有效时间，未执行，如仍需要请重做", "Its time was over before it was sent: do it again if it still matters"),
    EXPIRED_ANSWER_UNKNOWN("expired.answerUnknown", "操作已过有效时间，且未收到服务端答复，请先核对会话状态",
            "Its time is over and the hub’s answer never came: look at the conversation before doing it again"),
    REJECTED_MISMATCH("rejected.mismatch", "服务端已有同编号但内容不同的操作，本操作未执行，请重做",
            "The hub knows this command with other contents and did not execute it: do it again"),
    REJECTED_REFUSED("rejected.refused", "服务端拒绝了此操作（{0}），请修改后重做", "The hub refused this ({0}): change it and try again"),
    REJECTED_ATTACHMENT_LOST("rejected.attachmentLost", "本机已读不到附件的内容，回复没有发送，请重新添加后发送",
            "What was attached can no longer be read on this computer and was not sent: attach it again"),
    RETRY_STILL_RUNNING("retry.stillRunning", "服务端仍在处理，稍后自动再试", "The hub is still working on it; it is tried again by itself"),
    RETRY_OUT_OF_ORDER("retry.outOfOrder", "服务端在等待更早的操作，稍后自动再试", "The hub waits for an earlier command; it is tried again by itself"),
    RETRY_HUB_ERROR("retry.hubError", "服务端出错（{0}），稍后自动再试", "The hub had an error ({0}); it is tried again by itself"),
    RETRY_BUSY("retry.busy", "服务端繁忙，稍后自动再试", "The hub is busy; it is tried again by itself"),
    OFFLINE_REFUSED("offline.refused", "连不上服务端 {0}，请确认它正在运行", "Nothing answers at {0}: check that the hub is running"),
    OFFLINE_UNKNOWN_HOST("offline.unknownHost", "找不到服务端 {0}，请检查网络和地址", "{0} cannot be found: check the network and the address"),
    OFFLINE_TIMEOUT("offline.timeout", "服务端 {0} 没有按时答复，请检查网络", "{0} did not answer in time: check the network"),
    OFFLINE_CUT("offline.cut", "与服务端 {0} 的连接中断，正在重连", "The line to {0} was cut; it is tried again by itself"),
    OFFLINE_TLS("offline.tls", "无法与 {0} 建立安全连接，请联系管理员检查证书", "No secure connection to {0}: ask the administrator to check its certificate"),
    OFFLINE_UNAVAILABLE("offline.unavailable", "服务端暂时不可用（HTTP {0}），稍后自动再试", "The hub is not available (HTTP {0}); it is tried again by itself"),
    OFFLINE_NOT_A_HUB("offline.notAHub", "{0} 的答复不像 Deskside 服务端，请检查地址或网络登录页",
            "What answers at {0} is no Deskside hub: check the address, or sign in to the network first"),
    OFFLINE_TOO_LARGE("offline.tooLarge", "服务端答复过大，已拒收，请联系管理员", "The hub’s answer was too large and was not taken: tell the administrator"),
    OFFLINE_MALFORMED("offline.malformed", "服务端数据有误（{0}），已停止同步，请联系管理员", "The hub’s data is damaged ({0}), so nothing was taken: tell the administrator"),
    OFFLINE_HUB_ERROR("offline.hubError", "服务端出错（{0}），稍后自动再试", "The hub had an error ({0}); it is tried again by itself"),
    OFFLINE_FORBIDDEN("offline.forbidden", "服务端不允许本工作台同步（{0}），请联系主管", "The hub does not let this desk sync ({0}): ask your supervisor"),
    OFFLINE_REVOKED("offline.revoked", "此设备已停用（{0}），正在把未送达的内容交给服务端",
            "This computer’s desk was taken out of use ({0}); what was not delivered is being handed to the hub"),
    OFFLINE_UPGRADE("offline.upgrade", "此版本过旧，服务端不再支持，请升级 Deskside", "This version is too old for the hub: upgrade Deskside"),
    OFFLINE_STORE("offline.store", "本机无法保存数据：{0}", "This computer cannot save: {0}"),
    OFFLINE_INTERNAL("offline.internal", "同步出现内部错误（{0}），稍后自动再试", "Syncing failed inside the desk ({0}); it is tried again by itself"),
    ATTACHMENT_GONE("attachment.gone", "服务端已没有这个附件，可能已被清除", "The hub does not have this attachment any more; it may have been erased"),
    ATTACHMENT_DAMAGED("attachment.damaged", "附件内容有误，未显示", "The attachment’s content is not what it should be, so it is not shown"),
    SIGNED_OUT_NEVER("signedOut.never", "尚未登录，请登录后开始接待", "Nobody is signed in: sign in to begin"),
    SIGNED_OUT_EXPIRED("signedOut.expired", "登录已失效，请重新登录；排队的内容都在", "The sign-in has ended: sign in again, everything queued is kept"),
    SIGNED_OUT_REVOKED("signedOut.revoked", "此设备已停用（{0}）：未送达的内容已交给服务端，本机数据已清除，请关闭 Deskside",
            "This computer’s desk was taken out of use ({0}): what was not delivered is with the hub, the data here are gone; close Deskside"),
    SIGNED_OUT_WIPED("signedOut.wiped", "本机数据已清除，请关闭 Deskside，重新打开后再登录",
            "The data of this desk were removed: close Deskside, open it again and sign in"),
    ADDRESS_INVALID("address.invalid", "服务端地址有误，应类似 https://desk.example.com", "This is no hub address: write one such as https://desk.example.com"),
    ADDRESS_NEEDS_HTTPS("address.needsHttps", "非本机的服务端只能用 https 地址", "A hub on another computer needs an https address");

    /** What is counted, and has a plural in English; a longer number is no count. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final String key;
    private final LocalText template;

    Reason(String key, String zh, String en) {
        this.key = key;
        this.template = new LocalText(zh, en);
    }

    public String key() {
        return key;
    }

    /** The form that is stored: the key, and the argument where there is one, with a bar between. What is counted has to be a number. */
    public String with(Object argument) {
        return key + "|" + argument;
    }

    /** What a person reads for a stored reason; text that does not begin with a known key is given back as it is. */
    public static LocalText text(String stored) {
        var bar = stored.indexOf('|');
        var key = bar < 0 ? stored : stored.substring(0, bar);
        var argument = bar < 0 ? "" : stored.substring(bar + 1);
        for (var reason : values()) {
            if (reason.key.equals(key)) {
                return new LocalText(filled(reason.template.zh(), Locale.SIMPLIFIED_CHINESE, argument), filled(reason.template.en(), Locale.ENGLISH, argument));
            }
        }
        return LocalText.of(stored);
    }

    private static String filled(String template, Locale locale, String argument) {
        return new MessageFormat(template, locale).format(new Object[] {COUNT.matcher(argument).matches() ? (Object) Integer.valueOf(argument) : argument});
    }
}
