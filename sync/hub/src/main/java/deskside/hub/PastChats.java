package deskside.hub;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.people.Account;
import deskside.hub.shop.PastChat;
import deskside.hub.store.ConversationTable;
import deskside.hub.store.HubTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Brings a shop's earlier conversations into the hub, each once and for all: what has happened to one since stays. Stateless. */
final class PastChats {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private PastChats() {
    }

    /** @param erased customers whose conversations stay away */
    static void add(HubTransaction tx, List<PastChat> chats, Set<String> erased) {
        for (var chat : chats) {
            if (!erased.contains(chat.customerId()) && tx.conversations().find(chat.id()).isEmpty()) {
                add(tx, chat);
            }
        }
    }

    private static void add(HubTransaction tx, PastChat chat) {
        var messages = new ArrayList<Message>();
        for (var i = 0; i < chat.said().size(); i++) {
            var line = chat.said().get(i);
            messages.add(new Message(chat.id() + "-" + (i + 1), 1, chat.id(), i + 1, line.byAgent() ? Sender.AGENT : Sender.CUSTOMER,
                    line.byAgent() ? chat.agentId() : chat.customerId(), line.text(),
                    chat.closedAt().minus(BETWEEN.multipliedBy(chat.said().size() - 1L - i)), null, null));
        }
        var last = messages.getLast();
        // who has left the shop has no account
        var agent = tx.accounts().find(chat.agentId()).map(Account::id).orElse(null);
        tx.conversations().save(new ConversationTable.Row(new Conversation(chat.id(), 1, chat.customerId(), chat.orderId(), chat.channel(),
                chat.language(), ConversationStatus.CLOSED, agent, null, List.of(), messages.getFirst().sentAt(), null, last.sentAt(),
                last.text(), last.seq()), true));
        messages.forEach(message -> tx.messages().append(message, true));
    }
}
