package deskside.domain.search;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.catalog.Policy;
import deskside.domain.catalog.Product;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Article;
import deskside.domain.knowledge.Script;
import deskside.domain.order.Order;
import deskside.domain.sync.EntityType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What something is called. Holds personal data in clear: it stays in memory.
 *
 * @param names  each is looked at by itself
 * @param weight of two that fit as well, the heavier comes first
 */
public record Named(SearchKind kind, String id, Language language, List<String> names, long weight) {

    /** The types of entities that have names. */
    public static final Set<EntityType> TYPES = EnumSet.of(EntityType.CONVERSATION, EntityType.CUSTOMER, EntityType.ORDER, EntityType.ARTICLE,
            EntityType.SCRIPT, EntityType.POLICY, EntityType.PRODUCT);
    /** Longer than any time in seconds: what is still open comes before what is closed. */
    private static final long OPEN = 1L << 40;

    public Named {
        names = List.copyOf(names);
    }

    /** One for each language it has a name in; none for what has no name. @param customers whose conversation it is */
    public static List<Named> of(Entity entity, Function<String, Optional<Customer>> customers) {
        return switch (entity) {
            case Conversation one -> List.of(new Named(SearchKind.CONVERSATION, one.id(), one.language(),
                    Stream.concat(customers.apply(one.customerId()).stream().map(Customer::name), Stream.of(one.lastText())).toList(),
                    one.lastMessageAt().getEpochSecond() + (one.status() == ConversationStatus.CLOSED ? 0 : OPEN)));
            case Customer one -> List.of(new Named(SearchKind.CUSTOMER, one.id(), one.language(),
                    List.of(one.name(), one.phone(), one.email(), one.id()), one.orderCount()));
            case Order one -> {
                var numbers = new ArrayList<>(List.of(one.id()));
                one.shipments().forEach(shipment -> numbers.add(shipment.trackingNumber()));
                yield List.of(new Named(SearchKind.ORDER, one.id(), Language.ZH, numbers, one.placedAt().getEpochSecond()));
            }
            case Article one -> List.of(new Named(SearchKind.ARTICLE, one.id(), one.language(), List.of(one.title(), one.id()), 0));
            case Script one -> List.of(new Named(SearchKind.SCRIPT, one.id(), one.language(), List.of(one.title(), one.id()), 0));
            case Policy one -> inEachLanguage(SearchKind.POLICY, one.id(), one.title());
            case Product one -> inEachLanguage(SearchKind.PRODUCT, one.id(), one.name());
            default -> List.of();
        };
    }

    private static List<Named> inEachLanguage(SearchKind kind, String id, LocalText name) {
        return Stream.of(Language.values()).filter(language -> !(language == Language.ZH ? name.zh() : name.en()).isBlank())
                .map(language -> new Named(kind, id, language, List.of(name.in(language), id), 0)).toList();
    }
}
