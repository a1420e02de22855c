package deskside.assist;

import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the customer has said.
 *
 * @param last    the message to be answered
 * @param earlier the customer's messages before it, oldest first
 * @param pending those of them that no agent has answered yet; a bot's answer does not count, it led to the desk
 */
record ConversationView(Message last, List<Message> earlier, List<Message> pending) {

    static Optional<ConversationView> of(List<Message> messages) {
        var earlier = new ArrayList<Message>();
        var pending = new ArrayList<Message>();
        Message last = null;
        for (var message : messages) {
            if (message.sender() == Sender.CUSTOMER) {
                if (last != null) {
                    earlier.add(last);
                    pending.add(last);
                }
                last = message;
            } else if (message.sender() == Sender.AGENT && last != null) {
                pending.clear();
                earlier.add(last);
                last = null;
            }
        }
        if (last == null && !earlier.isEmpty()) {
            // The agent has the last word: the customer's last message is still the one that is spoken of.
            last = earlier.removeLast();
        }
        return last == null ? Optional.empty() : Optional.of(new ConversationView(last, List.copyOf(earlier), List.copyOf(pending)));
    }

    List<String> earlierTexts() {
        return earlier.stream().map(Message::text).toList();
    }
}
