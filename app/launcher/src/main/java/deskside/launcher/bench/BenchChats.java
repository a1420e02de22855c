package deskside.launcher.bench;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.sync.Change;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.EntityType;
import deskside.store.LocalStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers' messages as the hub would hand them to the desk: three to a chat, each answered by an agent before the next, in the name of the
 * shop's customers, who have orders. Not thread-safe.
 */
final class BenchChats {

    private static final int MESSAGES_PER_CHAT = 3;
    private static final int CUSTOMERS = 200;

    private final LocalStore store;
    private final Language language;
    private final List<Customer> customers;
    private int added;

    BenchChats(LocalStore store, Language language) {
        this.store = store;
        this.language = language;
        this.customers = store.customers().list(CUSTOMERS);
    }

    /** Blocks until the message is in the file. */
    Message add(String text) {
        var chat = added / MESSAGES_PER_CHAT;
        var turn = added % MESSAGES_PER_CHAT;
        added++;
        var now = Instant.now();
        var customer = customers.get(chat % customers.size());
        var id = "bench-chat-" + chat;
        var changes = new ArrayList<Change>();
        var seq = 2L * turn + 1;
        var asked = new Message(id + "-" + seq, 1, id, seq, Sender.CUSTOMER, customer.id(), text, now, null, null);
        if (turn > 0) {
            var answer = language == Language.ZH ? "好的，我帮您看一下。" : "Sure, let me have a look.";
            changes.add(message(new Message(id + "-" + (seq - 1), 1, id, seq - 1, Sender.AGENT, "bench", answer, now, null, null)));
        }
        changes.add(message(asked));
        changes.add(new Change(0, EntityType.CONVERSATION, id, seq, Change.Op.UPSERT, new Conversation(id, seq, customer.id(), null,
                Channel.WEB, language, ConversationStatus.ACTIVE, null, null, List.of(), now, now, now, text, seq)));
        store.replica().apply(new ChangePage(changes, "bench-chat-" + added, false, now), now);
        return asked;
    }

    private static Change message(Message message) {
        return new Change(0, EntityType.MESSAGE, message.id(), 1, Change.Op.UPSERT, message);
    }
}
