package deskside.store.db;

import deskside.domain.aftersales.Case;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.conversation.ReplyRequestState;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.Proposal;
import deskside.domain.knowledge.ProposalState;
import deskside.domain.knowledge.Script;
import deskside.domain.order.Order;
import deskside.domain.order.TrackingEvent;
import deskside.domain.people.Colleague;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.Progress;
import deskside.domain.sync.EntityType;
import deskside.store.db.EntityTable.Key;
import java.util.List;

/** All tables of what the hub owns; the columns are those of the schema. */
final class EntityTables {

    /** Rows of each type that every suggestion looks at; the other types are kept as a whole, see {@link ReferenceData}. */
    private static final int OFTEN_READ = 1_000;

    static final EntityTable<Customer> CUSTOMER = new EntityTable<>(EntityType.CUSTOMER, Customer.class, OFTEN_READ, List.of());
    static final EntityTable<Product> PRODUCT = new EntityTable<>(EntityType.PRODUCT, Product.class, 0, List.of());
    static final EntityTable<Promotion> PROMOTION = new EntityTable<>(EntityType.PROMOTION, Promotion.class, 0, List.of());
    static final EntityTable<Policy> POLICY = new EntityTable<>(EntityType.POLICY, Policy.class, 0, List.of());
    static final EntityTable<Article> ARTICLE = new EntityTable<>(EntityType.ARTICLE, Article.class, 0, List.of());
    static final EntityTable<Script> SCRIPT = new EntityTable<>(EntityType.SCRIPT, Script.class, 0, List.of());
    static final EntityTable<IntentDefinition> INTENT = new EntityTable<>(EntityType.INTENT, IntentDefinition.class, 0, List.of());
    static final EntityTable<Order> ORDER = new EntityTable<>(EntityType.ORDER, Order.class, OFTEN_READ, List.of(
            Key.text("customer_id", Order::customerId),
            Key.time("placed_at", Order::placedAt),
            Key.text("parcel_state", order -> order.parcelNews().map(TrackingEvent::state).orElse(null)),
            Key.time("parcel_at", order -> order.parcelNews().map(TrackingEvent::at).orElse(null))));
    static final EntityTable<Conversation> CONVERSATION = new EntityTable<>(EntityType.CONVERSATION, Conversation.class, OFTEN_READ, List.of(
            Key.text("customer_id", Conversation::customerId),
            Key.flag("is_open", conversation -> conversation.status() != ConversationStatus.CLOSED),
            Key.time("opened_at", Conversation::openedAt),
            Key.time("last_message_at", Conversation::lastMessageAt)));
    static final EntityTable<Message> MESSAGE = new EntityTable<>(EntityType.MESSAGE, Message.class, OFTEN_READ, List.of(
            Key.text("conversation_id", Message::conversationId),
            Key.number("seq", Message::seq),
            Key.text("about", Message::about)));
    static final EntityTable<Case> CASE = new EntityTable<>(EntityType.CASE, Case.class, OFTEN_READ, List.of(
            Key.text("order_id", Case::orderId),
            Key.flag("is_open", one -> one.state().isOpen()),
            Key.time("due_at", one -> one.dueAt() == null ? one.openedAt() : one.dueAt()),
            Key.text("conversation_id", Case::conversationId),
            Key.time("opened_at", Case::openedAt)));
    static final EntityTable<Proposal> PROPOSAL = new EntityTable<>(EntityType.PROPOSAL, Proposal.class, OFTEN_READ, List.of(
            Key.text("article_id", Proposal::articleId),
            Key.flag("is_open", one -> one.state() == ProposalState.AWAITING_REVIEW),
            Key.time("proposed_at", Proposal::proposedAt)));
    static final EntityTable<ReplyRequest> REPLY_REQUEST = new EntityTable<>(EntityType.REPLY_REQUEST, ReplyRequest.class, OFTEN_READ, List.of(
            Key.text("conversation_id", ReplyRequest::conversationId),
            Key.flag("is_open", one -> one.state() == ReplyRequestState.AWAITING),
            Key.time("asked_at", ReplyRequest::askedAt)));

    static final EntityTable<Procedure> PROCEDURE = new EntityTable<>(EntityType.PROCEDURE, Procedure.class, 0, List.of());
    static final EntityTable<Progress> PROGRESS = new EntityTable<>(EntityType.PROGRESS, Progress.class, OFTEN_READ, List.of());
    static final EntityTable<Colleague> COLLEAGUE = new EntityTable<>(EntityType.COLLEAGUE, Colleague.class, 0, List.of());

    private EntityTables() {
    }

    static EntityTable<?> of(EntityType type) {
        return switch (type) {
            case CUSTOMER -> CUSTOMER;
            case PRODUCT -> PRODUCT;
            case PROMOTION -> PROMOTION;
            case POLICY -> POLICY;
            case ARTICLE -> ARTICLE;
            case SCRIPT -> SCRIPT;
            case INTENT -> INTENT;
            case ORDER -> ORDER;
            case CONVERSATION -> CONVERSATION;
            case MESSAGE -> MESSAGE;
            case CASE -> CASE;
            case PROPOSAL -> PROPOSAL;
            case REPLY_REQUEST -> REPLY_REQUEST;
            case PROCEDURE -> PROCEDURE;
            case PROGRESS -> PROGRESS;
            case COLLEAGUE -> COLLEAGUE;
        };
    }
}
