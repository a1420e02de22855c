package deskside.assist;

import deskside.assist.entity.EntityContext;
import deskside.assist.recent.Recent;
import deskside.domain.conversation.Message;
import java.time.LocalDate;
import java.util.List;

/** Customers' messages made ready; those of a conversation come up again with every new one and are remembered. Safe for all threads. */
final class Turns {

    /** 2 KB each. */
    private final Recent<Said, CustomerTurn> recent = new Recent<>(512);

    CustomerTurn of(Message message, EntityContext context) {
        return recent.get(new Said(message, context, context.now().atZone(context.zone()).toLocalDate()), said -> CustomerTurn.of(said.message, said.context));
    }

    /** The last {@code count} of {@code messages}, oldest first. */
    List<CustomerTurn> last(List<Message> messages, int count, EntityContext context) {
        return messages.subList(Math.max(0, messages.size() - count), messages.size()).stream().map(message -> of(message, context)).toList();
    }

    /** A message on a day, with what it may speak of on that day: the hour makes no difference. */
    private record Said(Message message, EntityContext context, LocalDate today) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Said that && message.equals(that.message) && today.equals(that.today)
                    && context.products() == that.context.products() && context.zone().equals(that.context.zone())
                    && context.orders().equals(that.context.orders()) && context.promotions().equals(that.context.promotions());
        }

        /** Of the text alone: the rest is the same nearly always and would take longer to read than the message. */
        @Override
        public int hashCode() {
            return message.text().hashCode();
        }
    }
}
