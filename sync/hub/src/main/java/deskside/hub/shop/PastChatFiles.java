package deskside.hub.shop;

import deskside.domain.conversation.Channel;
import deskside.hub.conversation.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code history/<topic>.yaml}: closed conversations, in the order of their ids. */
final class PastChatFiles {

    private final ImportLog log;

    PastChatFiles(ImportLog log) {
        this.log = log;
    }

    List<PastChat> read(ShopFolder folder) {
        var chats = new ArrayList<PastChat>();
        for (var file : folder.below("history/")) {
            for (var fields : new YamlReader(file, log).list()) {
                chats.add(chat(fields));
            }
        }
        chats.sort(Comparator.comparing(PastChat::id));
        return chats;
    }

    private static PastChat chat(Fields fields) {
        var chat = new PastChat(fields.id("id", "past chat"), fields.language("lang"),
                fields.parse("channel", "wechat-mini, app, web or phone", Channel::ofWireName, Channel.WEB), fields.reference("customer", "customer"),
                fields.optionalReference("order", "order"), fields.text("agent"), fields.instant("closedAt"),
                fields.objects("said").stream().map(PastChatFiles::line).toList());
        if (chat.said().isEmpty()) {
            fields.problem("said", "nobody says anything: add what was said");
        }
        fields.done();
        return chat;
    }

    private static PastChat.Line line(Fields fields) {
        var line = new PastChat.Line(fields.oneOf("from", List.of("customer", "agent")).equals("agent"), fields.text("text"));
        if (line.text().length() > Transcript.LONGEST_TEXT) {
            fields.problem("text", "longer than " + Transcript.LONGEST_TEXT + " characters: shorten it");
        }
        fields.done();
        return line;
    }
}
