package deskside.hub.shop;

import deskside.domain.conversation.Channel;
import deskside.domain.customer.Tier;
import deskside.domain.order.OrderStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code chats/<topic>.yaml}: conversations for the demo, in the order of their ids. */
final class ChatFiles {

    private final ImportLog log;

    ChatFiles(ImportLog log) {
        this.log = log;
    }

    List<ChatScript> read(ShopFolder folder) {
        var chats = new ArrayList<ChatScript>();
        for (var file : folder.below("chats/")) {
            for (var fields : new YamlReader(file, log).list()) {
                chats.add(chat(folder, fields));
            }
        }
        chats.sort(Comparator.comparing(ChatScript::id));
        return chats;
    }

    private static ChatScript chat(ShopFolder folder, Fields fields) {
        var chat = new ChatScript(fields.id("id", "chat"), fields.language("lang"),
                fields.parse("channel", "wechat-mini, app, web or phone", Channel::ofWireName, Channel.WEB), need(fields.object("need")),
                fields.optionalText("handOver"), fields.objects("bot").stream().map(ChatFiles::botTurn).toList(),
                fields.objects("customer").stream().map(line -> line(folder, line)).toList());
        if (chat.customer().isEmpty() && chat.bot().isEmpty()) {
            fields.problem("customer", "nobody says anything: add what the customer writes");
        }
        fields.done();
        return chat;
    }

    private static ChatScript.Need need(Fields need) {
        var tier = need.has("tier") ? need.parse("tier", "普通, 银卡, 金卡 or 黑金", Tier::parse, Tier.REGULAR) : null;
        var state = need.has("orderState")
                ? need.parse("orderState", "the state of an order", text -> OrderStatus.valueOf(text.toUpperCase(Locale.ROOT)), OrderStatus.PAID)
                : null;
        var days = need.has("daysSincePaid") ? Integer.valueOf(need.integer("daysSincePaid", 0, 3_650)) : null;
        var result = new ChatScript.Need(tier, need.optionalReference("sku", "product"), state, days);
        need.done();
        return result;
    }

    private static ChatScript.BotTurn botTurn(Fields fields) {
        var turn = new ChatScript.BotTurn(fields.oneOf("from", List.of("customer", "bot")).equals("bot"), fields.text("text"),
                fields.has("confidence") ? Double.valueOf(fields.share("confidence")) : null);
        fields.done();
        return turn;
    }

    private static ChatScript.Line line(ShopFolder folder, Fields fields) {
        var attached = fields.has("attached") ? folder.media(fields.text("attached"), fields.file(), fields.line()).orElse(null) : null;
        var line = new ChatScript.Line(fields.text("text"), fields.integer("waitSeconds", 0, 3_600), fields.references("intents", "intent"), attached);
        fields.done();
        return line;
    }
}
