package deskside.domain.sync;

import deskside.domain.Entity;
import deskside.domain.aftersales.Case;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.catalog.Promotion;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.ReplyRequest;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.IntentDefinition;
import deskside.domain.knowledge.Proposal;
import deskside.domain.knowledge.Script;
import deskside.domain.order.Order;
import deskside.domain.people.Colleague;
import deskside.domain.procedure.Procedure;
import deskside.domain.procedure.Progress;

/** The kinds of {@link Entity}, complete; {@link #wireName()} is the one noun for it in files, tables and on the wire. */
public enum EntityType {
    CUSTOMER("customer", Customer.class),
    PRODUCT("product", Product.class),
    PROMOTION("promotion", Promotion.class),
    POLICY("policy", Policy.class),
    ARTICLE("article", Article.class),
    SCRIPT("script", Script.class),
    INTENT("intent", IntentDefinition.class),
    ORDER("order", Order.class),
    CONVERSATION("conversation", Conversation.class),
    MESSAGE("message", Message.class),
    CASE("case", Case.class),
    PROPOSAL("proposal", Proposal.class),
    REPLY_REQUEST("replyRequest", ReplyRequest.class),
    PROCEDURE("procedure", Procedure.class),
    PROGRESS("progress", Progress.class),
    COLLEAGUE("colleague", Colleague.class);

    private final String wireName;
    private final Class<? extends Entity> recordType;

    EntityType(String wireName, Class<? extends Entity> recordType) {
        this.wireName = wireName;
        this.recordType = recordType;
    }

    public String wireName() {
        return wireName;
    }

    public Class<? extends Entity> recordType() {
        return recordType;
    }

    public static EntityType of(Entity entity) {
        for (var type : values()) {
            if (type.recordType == entity.getClass()) {
                return type;
            }
        }
        throw new IllegalArgumentException("not an entity: " + entity.getClass());
    }

    /** @throws IllegalArgumentException for a name that is none of the above */
    public static EntityType ofWireName(String wireName) {
        for (var type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown entity type '" + wireName + "'");
    }
}
