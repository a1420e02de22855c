package deskside.store.evidence;

import deskside.domain.Language;
import deskside.domain.aftersales.Case;
import deskside.domain.audit.AuditEntry;
import deskside.domain.audit.Evidence;
import deskside.domain.conversation.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The readable part of a pack: one HTML page without scripts, pictures or anything that is loaded from elsewhere. */
final class TranscriptPage {

    private static final String STYLE = "body{font:15px/1.6 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1f2328;background:#fff}"
            + "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d0d7de;padding:4px 8px;text-align:left;vertical-align:top}"
            + ".CUSTOMER{background:#f6f8fa}.SYSTEM{color:#59636e}code{font-size:12px;word-break:break-all}";

    private final Evidence evidence;
    private final boolean zh;
    private final DateTimeFormatter time;

    /** @param zone that times are told in */
    TranscriptPage(Evidence evidence, ZoneId zone) {
        this.evidence = evidence;
        this.zh = evidence.conversation().language() == Language.ZH;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(zone);
    }

    String html() {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + (zh ? "zh" : "en") + "\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title())).append("</title><style>").append(STYLE).append("</style></head><body>\n<h1>").append(escaped(title()))
                .append("</h1>\n<table>\n");
        fact(page, say("客户", "Customer"), evidence.customer());
        fact(page, say("会话", "Conversation"), evidence.conversation().id());
        fact(page, say("导出人", "Exported by"), evidence.exportedBy().displayName() + " (" + evidence.exportedBy().role() + ")");
        fact(page, say("导出时间", "Exported at"), time(evidence.exportedAt()));
        fact(page, say("导出原因", "Reason"), evidence.reason());
        fact(page, say("个人信息", "Personal data"), evidence.inClear() ? say("明文", "in clear") : say("已遮蔽", "masked"));
        page.append("</table>\n");
        messages(page);
        cases(page);
        audit(page);
        return page.append("</body></html>\n").toString();
    }

    private String title() {
        return say("会话证据", "Evidence of conversation") + " " + evidence.conversation().id();
    }

    private void messages(StringBuilder page) {
        heading(page, say("对话", "Transcript"));
        page.append("<table>\n");
        for (var message : evidence.messages()) {
            row(page, message.sender().name(), Long.toString(message.seq()), time(message.sentAt()), author(message), said(message));
        }
        page.append("</table>\n");
    }

    /** What was attached is told by the hash of its content, so that a file can be held against it. */
    private String said(Message message) {
        var lines = new StringBuilder(message.text());
        for (var attachment : message.attachments()) {
            lines.append(lines.isEmpty() ? "" : "\n").append('[').append(zh ? attachment.kind().label().zh() : attachment.kind().label().en()).append("] ")
                    .append(attachment.name()).append(" SHA-256 ").append(attachment.contentHash());
        }
        return lines.toString();
    }

    private String author(Message message) {
        return switch (message.sender()) {
            case CUSTOMER -> evidence.customer();
            case AGENT -> say("坐席 ", "Agent ") + message.authorId();
            case BOT -> say("机器人", "Bot");
            case SYSTEM -> say("系统", "System");
        };
    }

    private void cases(StringBuilder page) {
        if (evidence.cases().isEmpty()) {
            return;
        }
        heading(page, say("售后单与决定", "Cases and decisions"));
        page.append("<table>\n");
        for (var one : evidence.cases()) {
            row(page, "case", one.id(), time(one.openedAt()), one.kind().name() + " " + one.state().name(), amount(one), one.openedBy() + ": " + one.reason(),
                    one.decidedBy() == null ? "" : one.decidedBy() + ": " + one.decisionNote());
        }
        page.append("</table>\n");
    }

    private static String amount(Case one) {
        return one.amount().currency().getCurrencyCode() + " " + one.amount().amount().toPlainString();
    }

    private void audit(StringBuilder page) {
        heading(page, say("审计记录", "Audit"));
        page.append("<table>\n");
        for (var entry : evidence.audit()) {
            row(page, "audit", Long.toString(entry.seq()), time(entry.at()), entry.actorId() + " (" + entry.role() + ")",
                    entry.action() + " " + entry.outcome(), entry.subject(), entry.detail() + made(entry));
        }
        page.append("</table>\n<p><code>").append(escaped(evidence.head().toString())).append("</code></p>\n");
    }

    /** Of what was done offline both times matter. */
    private String made(AuditEntry entry) {
        return entry.at().minusSeconds(60).isBefore(entry.madeAt()) ? "" : say(" 实际发生于 ", " done at ") + time(entry.madeAt());
    }

    private static void heading(StringBuilder page, String text) {
        page.append("<h2>").append(escaped(text)).append("</h2>\n");
    }

    private static void fact(StringBuilder page, String name, String value) {
        page.append("<tr><th>").append(escaped(name)).append("</th><td>").append(escaped(value)).append("</td></tr>\n");
    }

    private static void row(StringBuilder page, String style, String... cells) {
        page.append("<tr class=\"").append(style).append("\">");
        for (var cell : cells) {
            page.append("<td>").append(escaped(cell)).append("</td>");
        }
        page.append("</tr>\n");
    }

    private String say(String chinese, String english) {
        return zh ? chinese : english;
    }

    private String time(Instant at) {
        return time.format(at);
    }

    /** What a customer wrote is text, whatever it looks like. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;").replace("\n", "<br>");
    }
}
