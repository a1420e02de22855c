package deskside.simulation.check;

import deskside.domain.Entity;
import deskside.domain.aftersales.Case;
import deskside.domain.conversation.Conversation;
import deskside.domain.customer.Customer;
import deskside.domain.knowledge.Script;
import deskside.domain.order.Order;
import deskside.simulation.desk.Ports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** I6: each desk's copy is the hub's projection, row for row. */
final class Converged implements Invariant {

    private static final int ALL = 10_000;

    @Override
    public List<String> violations(Evidence evidence) {
        var wrong = new ArrayList<String>();
        for (var desk : evidence.desks()) {
            var copy = desk.look();
            compare(desk.name(), "customers", evidence.hub().of(Customer.class), copy.customers().list(ALL), wrong);
            compare(desk.name(), "canned texts", evidence.hub().of(Script.class), copy.knowledgeBase().scripts(), wrong);
            for (var conversation : evidence.hub().conversations()) {
                var id = conversation.id();
                compare(desk.name(), "conversation " + id, List.of(conversation), copy.conversations().find(id).stream().toList(), wrong);
                compare(desk.name(), "messages of " + id, evidence.hub().messages(id), copy.conversations().messages(id, ALL), wrong);
            }
            compare(desk.name(), "cases", evidence.hub().of(Case.class), copy.cases().recent(ALL), wrong);
            for (var order : evidence.hub().of(Order.class)) {
                compare(desk.name(), "order " + order.id(), List.of(order), copy.orders().find(order.id()).stream().toList(), wrong);
            }
            strangers(desk.name(), evidence, copy, wrong);
        }
        return wrong;
    }

    private static void strangers(String desk, Evidence evidence, Ports copy, List<String> wrong) {
        var known = evidence.hub().conversations().stream().map(Conversation::id).collect(Collectors.toSet());
        for (var conversation : copy.conversations().open()) {
            if (!known.contains(conversation.id())) {
                wrong.add(desk + " has the conversation " + conversation.id() + ", which the hub has not");
            }
        }
    }

    private static void compare(String desk, String what, List<? extends Entity> hubs, List<? extends Entity> copies, List<String> wrong) {
        var want = hubs.stream().sorted(Comparator.comparing(Entity::id)).toList();
        var have = copies.stream().sorted(Comparator.comparing(Entity::id)).toList();
        if (!want.equals(have)) {
            wrong.add(desk + " has other " + what + " than the hub: " + versions(have) + ", not " + versions(want));
        }
    }

    private static List<String> versions(List<? extends Entity> entities) {
        return entities.stream().map(entity -> entity.id() + " v" + entity.version()).toList();
    }
}
