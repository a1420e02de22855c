package deskside.usecases.secondperson;

import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.conversation.ReplyRequests;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customers;
import deskside.domain.privacy.Masking;
import deskside.domain.sync.Command;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.OutboxItem;
import deskside.usecases.conversation.CheckReply;
import deskside.usecases.people.PersonNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists the replies that wait for a second person, oldest first: a customer waits for each of them. */
public final class LoadReplyRequests {

    private static final int SHOWN = 100;
    private static final int MESSAGES = 60;

    private final ReplyRequests requests;
    private final Conversations conversations;
    private final Customers customers;
    private final Outbox outbox;
    private final CheckReply checkReply;
    private final DecideReply decideReply;
    private final PersonNames names;

    public LoadReplyRequests(
            ReplyRequests requests, Conversations conversations, Customers customers, Outbox outbox, CheckReply checkReply, DecideReply decideReply,
            PersonNames names) {
        this.requests = requests;
        this.conversations = conversations;
        this.customers = customers;
        this.outbox = outbox;
        this.checkReply = checkReply;
        this.decideReply = decideReply;
        this.names = names;
    }

    public List<ReplyRequestRow> awaiting() {
        var decided = outbox.pending().stream().map(OutboxItem::command).filter(Command.DecideReply.class::isInstance).map(Command.DecideReply.class::cast)
                .map(Command.DecideReply::requestId).collect(Collectors.toSet());
        return requests.recent(SHOWN).stream().filter(one -> one.state() == ReplyRequestState.AWAITING).map(one -> row(one, decided)).toList();
    }

    private ReplyRequestRow row(ReplyRequest one, Set<String> decided) {
        var customer = conversations.find(one.conversationId()).map(Conversation::customerId).flatMap(customers::find);
        var masking = customer.map(Masking::of).orElse(Masking.ofAnybody());
        var said = conversations.messages(one.conversationId(), MESSAGES).stream().filter(message -> message.sender() == Sender.CUSTOMER).toList();
        return new ReplyRequestRow(one, names.of(one.askedBy()), customer.map(known -> Masking.name(known.name())).orElse(one.conversationId()), masking.text(one.text()),
                checkReply.check(one.conversationId(), one.text()), said.isEmpty() ? "" : masking.text(said.getLast().text()),
                (int) said.stream().filter(message -> message.seq() > one.seenSeq()).count(), decideReply.right(one),
                decided.contains(one.id()));
    }
}
