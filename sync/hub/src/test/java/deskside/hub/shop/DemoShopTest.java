package deskside.hub.shop;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.risk.RiskFilter;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.assist.RiskFacts;
import deskside.domain.assist.RiskVerdict;
import deskside.domain.catalog.Product;
import deskside.domain.customer.Tier;
import deskside.domain.order.OrderStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DemoShopTest {

    private static ShopData shop;

    @BeforeAll
    static void read() {
        shop = DemoShop.read();
    }

    @Test
    void it_is_large_enough_to_show_a_buyer() {
        assertThat(shop.products()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(shop.products().stream().map(Product::categoryId).distinct()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(shop.customers()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(shop.orders()).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(shop.policies()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(shop.articles().stream().filter(a -> a.language() == Language.ZH)).hasSizeGreaterThanOrEqualTo(250);
        assertThat(shop.articles().stream().filter(a -> a.language() == Language.EN)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(shop.scripts()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(shop.intents()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(shop.intents()).allSatisfy(intent -> {
            assertThat(new HashSet<>(intent.examplesZh())).as(intent.id()).hasSizeGreaterThanOrEqualTo(25);
            assertThat(new HashSet<>(intent.examplesEn())).as(intent.id()).hasSizeGreaterThanOrEqualTo(12);
        });
    }

    @Test
    void orders_are_in_all_states_and_customers_of_all_tiers_and_languages() {
        assertThat(shop.orders().stream().map(o -> o.status()).collect(Collectors.toSet())).containsExactlyInAnyOrder(OrderStatus.values());
        assertThat(shop.customers().stream().map(c -> c.tier()).collect(Collectors.toSet())).containsExactlyInAnyOrder(Tier.values());
        assertThat(shop.customers().stream().filter(c -> c.language() == Language.EN)).hasSizeGreaterThanOrEqualTo(25);
    }

    /** What is sent with one gesture must not be refused by the shop's own rules. */
    @Test
    void no_script_no_policys_answer_and_no_sentence_of_a_procedure_says_what_must_not_be_said() {
        var facts = RiskFacts.of(shop.policies(), LocalDate.ofInstant(shop.shop().frozenAt(), shop.shop().timeZone()));
        var said = Stream.of(
                shop.scripts().stream().map(script -> new Said(script.id(), script.text(), script.language())),
                shop.policies().stream().flatMap(policy -> Said.both(policy.id(), policy.answer())),
                shop.procedures().stream().flatMap(procedure -> procedure.steps().stream().filter(step -> step.say() != null)
                        .flatMap(step -> Said.both(procedure.id() + "/" + step.id(), step.say())))).flatMap(Function.identity()).toList();
        assertThat(said).hasSizeGreaterThan(250);
        assertThat(said).allSatisfy(one -> assertThat(RiskFilter.standard().check(one.text, one.language, facts))
                .as(one.toString()).allMatch(hit -> hit.verdict() == RiskVerdict.WARN));
    }

    private record Said(String id, String text, Language language) {

        static Stream<Said> both(String id, LocalText text) {
            return Stream.of(Language.values()).map(language -> new Said(id, text.in(language), language));
        }
    }

    @Test
    void the_bulk_files_are_what_the_generator_makes_from_its_seed() {
        DemoShop.withFolder(folder -> {
            DemoShopGenerator.generate(folder).forEach((name, text) -> assertThat(folder.resolve(name)).as(name).hasContent(text));
            return folder;
        });
    }

    @Test
    void phones_and_addresses_of_customers_are_fictional() {
        assertThat(shop.customers()).allSatisfy(customer -> {
            assertThat(customer.phone()).matches("13[89]000\\d{5}");
            assertThat(customer.email()).matches("[a-z0-9.-]+@example\\.(com|net|org)");
        });
    }

    @Test
    void the_first_chats_customer_has_her_air_fryer() {
        var customer = shop.customers().getFirst();
        assertThat(customer.name()).isEqualTo("王小敏");
        assertThat(customer.totalSpent().amount()).isEqualByComparingTo("18420");
        var order = shop.orders().stream().filter(o -> o.id().equals("2026111600423")).findFirst().orElseThrow();
        assertThat(order.customerId()).isEqualTo(customer.id());
        assertThat(order.total().amount()).isEqualByComparingTo("599");
        assertThat(order.status()).isEqualTo(OrderStatus.SIGNED);
        assertThat(order.shipments().getFirst().events().getLast().at()).isEqualTo("2026-11-18T05:05:52Z");
    }

    @Test
    void parcels_move_forward_in_time_after_the_payment_and_not_into_the_future() {
        assertThat(shop.orders()).allSatisfy(order -> {
            for (var shipment : order.shipments()) {
                var before = order.paidAt();
                assertThat(before).as(order.id()).isNotNull();
                for (var event : shipment.events()) {
                    assertThat(event.at()).as(order.id()).isAfter(before).isBefore(shop.shop().frozenAt());
                    before = event.at();
                }
            }
        });
    }

    @Test
    void states_agree_with_parcels_and_payments() {
        assertThat(shop.orders()).allSatisfy(order -> {
            var events = order.shipments().stream().flatMap(s -> s.events().stream()).map(e -> e.state()).toList();
            switch (order.status()) {
                case UNPAID, PAID, CANCELLED -> assertThat(events).as(order.id()).isEmpty();
                case SHIPPED, IN_TRANSIT -> assertThat(events).as(order.id()).isNotEmpty().doesNotContain("signed");
                case SIGNED, COMPLETED, REFUNDING, REFUNDED -> assertThat(events).as(order.id()).contains("signed");
            }
            assertThat(order.paidAt() == null).as(order.id()).isEqualTo(order.payments().stream().noneMatch(p -> !p.state().equals("pending")
                    && !p.state().equals("failed")));
        });
    }

    @Test
    void lines_cost_what_the_product_cost_on_that_day() {
        var products = shop.products().stream().collect(Collectors.toMap(Product::id, p -> p));
        assertThat(shop.orders()).allSatisfy(order -> {
            var day = LocalDate.ofInstant(order.paidAt() == null ? order.placedAt() : order.paidAt(), shop.shop().timeZone());
            for (var line : order.lines()) {
                var history = products.get(line.sku()).priceHistory();
                var valid = history.stream().filter(p -> !p.from().isAfter(day)).reduce((_, later) -> later).orElse(history.getFirst());
                assertThat(line.unitPrice()).as(order.id()).isEqualTo(valid.price());
            }
        });
    }

    @Test
    void every_chat_finds_the_order_that_it_speaks_of() {
        assertThat(shop.chats()).allSatisfy(chat -> {
            var need = chat.need();
            if (need.orderState() != null) {
                assertThat(shop.orders()).as(chat.id()).anyMatch(order -> order.status() == need.orderState()
                        && (need.sku() == null || order.lines().stream().anyMatch(line -> line.sku().equals(need.sku())))
                        && (need.daysSincePaid() == null || order.paidAt() != null && Math.abs(Duration.between(order.paidAt(),
                                shop.shop().frozenAt()).toHours() - need.daysSincePaid() * 24L) <= 36)
                        && shop.customers().stream().anyMatch(c -> c.id().equals(order.customerId()) && c.language() == chat.language()
                                && (need.tier() == null || c.tier() == need.tier())));
            }
        });
    }

    @Test
    void no_text_is_a_placeholder() {
        DemoShop.withFolder(folder -> {
            try (var walk = Files.walk(folder)) {
                for (var file : walk.filter(file -> Files.isRegularFile(file) && !file.getParent().endsWith("media")).toList()) {
                    var text = Files.readString(file).toLowerCase(Locale.ROOT);
                    for (var word : Arrays.asList("lorem", "todo", "xxx", "占位", "待补充")) {
                        assertThat(text.contains(word)).as(file + " holds '" + word + "'").isFalse();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return folder;
        });
    }
}
