package deskside.assist.solved;

import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import java.util.ArrayList;
import java.util.List;

/**
 * What the customer wrote, what agents answered, and what the customer wrote then. A bot's answer is none: it led to a person.
 *
 * @param asked    of the customer, oldest first, at least one
 * @param answered of agents, oldest first; empty when nobody answered
 * @param then     of the customer, up to the next answer; empty at the end
 */
record Exchange(List<Message> asked, List<Message> answered, List<Message> then) {

    static List<Exchange> of(List<Message> messages) {
        var asked = new ArrayList<List<Message>>();
        var answered = new ArrayList<List<Message>>();
        for (var message : messages) {
            if (message.sender() == Sender.CUSTOMER) {
                if (asked.isEmpty() || !answered.getLast().isEmpty()) {
                    asked.add(new ArrayList<>());
                    answered.add(new ArrayList<>());
                }
                asked.getLast().add(message);
            } else if (message.sender() == Sender.AGENT && !asked.isEmpty()) {
                answered.getLast().add(message);
            }
        }
        var exchanges = new ArrayList<Exchange>();
        for (var i = 0; i < asked.size(); i++) {
            exchanges.add(new Exchange(List.copyOf(asked.get(i)), List.copyOf(answered.get(i)),
                    i + 1 < asked.size() ? List.copyOf(asked.get(i + 1)) : List.of()));
        }
        return exchanges;
    }
}
