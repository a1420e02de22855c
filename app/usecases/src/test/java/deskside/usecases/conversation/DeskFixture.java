package deskside.usecases.conversation;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.NoModelStore;
import deskside.testkit.SeededIds;
import deskside.usecases.assist.Embeddings;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.ThresholdBook;
import deskside.usecases.people.PersonNames;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk of in-memory ports with the use cases of this package over it. */
final class DeskFixture {

    static final String LIN = "a-lin";
    private static final RiskFilter FILTER = RiskFilter.bundled();

    final InMemoryDesk desk = new InMemoryDesk();
    final LoadTimeline loadTimeline;
    final LoadQueue loadQueue;
    final SendReply sendReply;
    final CheckReply checkReply;
    final HandleConversation handle;
    final DecideHeldReply decide;

    DeskFixture() {
        desk.session.remember(new Account(LIN, "lin", "林晓", Role.AGENT));
        var engine = new LiveEngine(desk.knowledgeBase, Embeddings.missing(EngineShortfall.SWITCHED_OFF, ""),
                new IntentModels(new NoModelStore(), new ModelLibrary(desk.modelVersions, desk.settings), new SeededIds(), desk.clock),
                new ThresholdBook(desk.settings));
        var snapshots = new SnapshotLoader(desk.conversations, desk.customers, desk.orders, desk.catalog, desk.session, desk.replica, desk.clock);
        var insights = new Insights(desk.conversations, engine, snapshots);
        var outgoing = new Outgoing(desk.outbox, desk.session, desk.connection, new SeededIds(), desk.clock);
        loadTimeline = new LoadTimeline(desk.conversations, desk.customers, desk.outbox, desk.session, insights, desk.replyRequests, new PersonNames(desk.colleagues, desk.session));
        loadQueue = new LoadQueue(desk.conversations, desk.customers, desk.drafts, desk.readMarks, desk.outbox, desk.session, insights);
        checkReply = new CheckReply(desk.conversations, desk.catalog, FILTER, desk.clock);
        sendReply = new SendReply(desk.conversations, checkReply, outgoing);
        handle = new HandleConversation(outgoing);
        decide = new DecideHeldReply(desk.outbox, desk.drafts, desk.clock, desk.replyRequests);
    }

    DeskFixture customer(String id, String name, Tier tier) {
        desk.put(List.of(new Customer(id, 1, name, "女士", Language.ZH, "13800002207", "", "杭州", "文三路 1 号", tier, Money.cny("100"), 2, 0.5,
                List.of(), 0, "", LocalDate.of(2024, 3, 1))));
        return this;
    }

    /** @param waited how long the customer has waited; null: answered */
    DeskFixture conversation(String id, String customerId, ConversationStatus status, @Nullable String assignee, @Nullable Duration waited) {
        var now = desk.clock.instant();
        desk.put(List.of(new Conversation(id, 1, customerId, null, Channel.APP, Language.ZH, status, assignee, null, List.of(), now,
                waited == null ? null : now.minus(waited), now, "在吗", 1)));
        return this;
    }

    DeskFixture message(String conversationId, long seq, Sender sender, String text, @Nullable String commandId) {
        desk.put(List.of(new Message(conversationId + "-" + seq, 1, conversationId, seq, sender, sender == Sender.AGENT ? LIN : "c-1", text,
                desk.clock.instant(), commandId, null)));
        return this;
    }
}
