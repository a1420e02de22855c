package deskside.simulation.hub;

import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import deskside.domain.knowledge.Script;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.sync.EntityType;
import deskside.hub.access.PasswordCosts;
import deskside.hub.access.SignIns;
import deskside.hub.store.HubDatabase;
import deskside.simulation.time.Agenda;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom and what each world begins with: four accounts, three customers with two orders each, some canned texts. */
public final class ShopBase {

    public static final String PASSWORD = "a-password";
    public static final List<Account> ACCOUNTS = List.of(
            new Account("lin", "lin", "林晓", Role.AGENT), new Account("chen", "chen", "陈默", Role.AGENT),
            new Account("zhou", "zhou", "周岚", Role.SUPERVISOR), new Account("wu", "wu", "吴桐", Role.AGENT));
    static final Account SUPERVISOR = ACCOUNTS.get(2);
    public static final List<String> CUSTOMERS = List.of("c-1", "c-2", "c-3");
    private static final int SCRIPTS = 6;

    private ShopBase() {
    }

    public static void fill(HubDatabase database) {
        var signIns = new SignIns(database, () -> Agenda.START, Duration.ofHours(12), "none", PasswordCosts.NONE);
        signIns.addFirstAccounts(ACCOUNTS.stream().collect(Collectors.toMap(account -> account, _ -> PASSWORD)));
        database.write(tx -> tx.entities().replaceAll(EnumSet.of(EntityType.CUSTOMER), List.<Entity>copyOf(customers())));
        database.write(tx -> tx.entities().replaceAll(EnumSet.of(EntityType.ORDER), List.<Entity>copyOf(orders())));
        publishScripts(database, SCRIPTS, 0);
    }

    /** Replaces all canned texts: edited ones have another text, those behind {@code count} are deleted. */
    static void publishScripts(HubDatabase database, int count, int edition) {
        var scripts = new ArrayList<Entity>();
        for (var i = 0; i < count; i++) {
            scripts.add(new Script("s-" + i, 1, Language.ZH, "话术 " + i, "通用", List.of(), "neutral", "您好，第 " + (i % 2 == 0 ? edition : 0) + " 版"));
        }
        database.write(tx -> tx.entities().replaceAll(EnumSet.of(EntityType.SCRIPT), scripts));
    }

    /** A small one that one agent can pay back alone, and a large one, of each customer. */
    private static List<Order> orders() {
        return CUSTOMERS.stream().flatMap(customer -> Stream.of(order("o-1-" + customer, customer, "180.00"), order("o-2-" + customer, customer, "600.00")))
                .toList();
    }

    private static Order order(String id, String customer, String paid) {
        var amount = Money.cny(paid);
        var none = Money.cny("0.00");
        return new Order(id, 1, customer, OrderStatus.SIGNED, Agenda.START, Agenda.START, List.of(new OrderLine("sku", "电热水壶", 1, amount)), none, none,
                amount, List.of(new Payment("pay-" + id, "alipay", amount, "paid", Agenda.START, none)), List.of(), "文三路", "");
    }

    private static List<Customer> customers() {
        return CUSTOMERS.stream().map(id -> new Customer(id, 1, "顾客 " + id, "女士", Language.ZH, "13800000000", id + "@example.com", "杭州", "文三路",
                Tier.REGULAR, Money.cny("0.00"), 0, 0, List.of(), 0, "", LocalDate.of(2024, 1, 1))).toList();
    }
}
