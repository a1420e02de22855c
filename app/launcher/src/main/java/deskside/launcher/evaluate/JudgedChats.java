package deskside.launcher.evaluate;

import deskside.assist.AssistEngine;
import deskside.assist.CandidateDocuments;
import deskside.assist.evaluation.RankingEvaluation.Conversation;
import deskside.assist.ranking.MeasuredCandidate;
import deskside.assist.ranking.RankingTrainer.Judged;
import deskside.domain.assist.AssistSnapshot;
import deskside.domain.catalog.Product;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Sender;
import deskside.domain.knowledge.KnowledgeSearch;
import deskside.domain.order.Order;
import deskside.hub.demo.Casting;
import deskside.hub.shop.ChatScript;
import deskside.hub.shop.ShopData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A shop's chats as judged questions: each line of a customer, with all candidates that the engine finds for it at that point of the
 * conversation, on the day on which the shop's data was true. The author of the chats has written down what each line is about; a candidate
 * is worth 1 when that is its main intent, half when it is a side intent of it. Confined to one thread.
 */
public final class JudgedChats {

    private static final double SIDE = 0.5;

    private final ShopData shop;
    private final AssistEngine engine;
    private final KnowledgeSearch search;
    private final CandidateDocuments documents;
    private final Map<String, Product> products;
    private final Casting casting;

    public JudgedChats(ShopData shop, AssistEngine engine, KnowledgeSearch search, CandidateDocuments documents) {
        this.shop = shop;
        this.engine = engine;
        this.search = search;
        this.documents = documents;
        this.products = shop.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
        this.casting = new Casting(shop);
    }

    public List<Conversation> all() {
        return shop.chats().stream().map(this::conversation).toList();
    }

    private Conversation conversation(ChatScript chat) {
        var part = casting.cast(chat);
        var messages = new ArrayList<Message>();
        chat.bot().forEach(turn -> messages.add(message(chat, messages.size(), turn.byBot() ? Sender.BOT : Sender.CUSTOMER, turn.text())));
        var questions = new ArrayList<Judged>();
        for (var line : chat.customer()) {
            messages.add(message(chat, messages.size(), Sender.CUSTOMER, line.text()));
            if (!line.intents().isEmpty()) {
                questions.add(judged(snapshot(chat, part, messages), line.intents()));
            }
        }
        return new Conversation(questions);
    }

    private Judged judged(AssistSnapshot snapshot, List<String> meant) {
        var recognition = engine.recognise(snapshot);
        var hits = engine.queries(snapshot, recognition).stream().flatMap(query -> search.search(query).stream()).toList();
        var candidates = recognition.isEmpty() ? List.<MeasuredCandidate>of() : engine.measure(snapshot, recognition, hits, documents);
        return new Judged(candidates.stream().map(MeasuredCandidate::features).toList(),
                candidates.stream().map(candidate -> gain(candidate.intents(), meant)).toList());
    }

    private static double gain(List<String> own, List<String> meant) {
        if (own.isEmpty() || own.stream().noneMatch(meant::contains)) {
            return 0;
        }
        return meant.contains(own.getFirst()) ? 1 : SIDE;
    }

    private AssistSnapshot snapshot(ChatScript chat, Casting.Part part, List<Message> messages) {
        var now = shop.shop().frozenAt();
        var conversation = new deskside.domain.conversation.Conversation(chat.id(), 1, part.customerId(), part.orderId(), chat.channel(),
                chat.language(), ConversationStatus.ACTIVE, null, chat.handOver(), List.of(), now, now, now, messages.getLast().text(), 1);
        return new AssistSnapshot(conversation, messages,
                shop.customers().stream().filter(customer -> customer.id().equals(part.customerId())).findFirst().orElse(null),
                shop.orders().stream().filter(order -> order.customerId().equals(part.customerId()))
                        .sorted(Comparator.comparing(Order::placedAt).reversed()).toList(),
                products, shop.policies(), shop.promotions(), "", now, now);
    }

    private Message message(ChatScript chat, int place, Sender sender, String text) {
        return new Message(chat.id() + "-" + place, 1, chat.id(), place + 1, sender, "", text, shop.shop().frozenAt(), null, null);
    }
}
