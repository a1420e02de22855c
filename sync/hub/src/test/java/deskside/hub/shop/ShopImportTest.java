package deskside.hub.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import deskside.domain.customer.Tier;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShopImportTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeShop() {
        SmallShop.write(folder);
    }

    private List<String> problems() {
        var failure = catchThrowableOfType(ShopImportException.class, () -> ShopImport.read(folder));
        assertThat(failure).as("the import must fail").isNotNull();
        return failure.problems().stream().map(ImportProblem::toString).toList();
    }

    @Test
    void everything_of_a_shop_is_read() {
        var data = ShopImport.read(folder);
        assertThat(data.entities()).hasSize(1 + 2 + 1 + 1 + 2 + 1 + 2 + 1);
        assertThat(data.articles()).extracting(a -> a.body()).containsExactly("## 条件\n付款后 7 天内。", "七天，大促十五天。");
        assertThat(data.promotions().getFirst().tiers()).containsExactly(Tier.BLACK);
        var customer = data.customers().getFirst();
        assertThat(customer.address()).isEqualTo("杭州市西湖区, 1 号");
        assertThat(customer.preferences()).containsExactly("厨房小电", "烘焙");
        var order = data.orders().getFirst();
        assertThat(order.lines()).hasSize(1);
        assertThat(order.payments()).hasSize(1);
        assertThat(order.shipments().getFirst().events()).extracting(e -> e.state()).as("oldest first").containsExactly("created", "signed");
        assertThat(data.chats().getFirst().need().daysSincePaid()).isEqualTo(4);
    }

    /** One mistake a row: where, what is replaced by what, and how the message begins. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            products/kitchen.yaml  | price: 479.00 | price: abc | products/kitchen.yaml:7: 'price' is 'abc'
            products/kitchen.yaml  | accessories: [AF-MAT] | accessories: [AF-MAX] | products/kitchen.yaml:16: there is no product 'AF-MAX'
            products/kitchen.yaml  | sku: AF-MAT | sku: AF-500 | products/kitchen.yaml:21: the product 'AF-500' exists already (products/kitchen.yaml:4)
            products/kitchen.yaml  | stock: 132 | stok: 132 | products/kitchen.yaml:4: 'stock' is missing
            products/kitchen.yaml  | {from: 2026-11-19, price: 479.00} | {from: 2026-11-19, price: 480.00} | products/kitchen.yaml:19: the last price
            intents/promotion.yaml | en: Price protection} | en: Price protection | intents/promotion.yaml:4: not valid YAML
            articles/zh/promotion.md | updatedAt: 2026-11-01 | updatedAt: 2026-13-01 | articles/zh/promotion.md:22: 'updatedAt' is '2026-13-01': write a date
            articles/zh/promotion.md | {price.difference} | {price.diff} | articles/zh/promotion.md:10: unknown variable '{price.diff}'
            articles/zh/promotion.md | [promo.price_protect] | [promo.price] | articles/zh/promotion.md:6: there is no intent 'promo.price'
            policies/promotion.yaml | tiers: [] | tiers: [钻石] | policies/promotion.yaml:8: unknown tier '钻石'
            scripts/general.yaml   | tone: warm | tone: loud | scripts/general.yaml:1: 'tone' is 'loud': write one of
            chats/promotion.yaml   | sku: AF-500 | sku: AF-5 | chats/promotion.yaml:4: there is no product 'AF-5'
            promotions.yaml        | 2026-11-25T23:59:59+08:00 | 2026-11-25 | promotions.yaml:6: 'validTo' is '2026-11-25': write a time with its zone
            customers.csv          | ,37,0.78 | ,many,0.78 | customers.csv:2: 'orderCount' is 'many'
            customers.csv          | c-2,Hannah | c-1,Hannah | customers.csv:3: the customer 'c-1' exists already (customers.csv:2)
            customers.csv          | Shanghai,普通 | Shang,hai,普通 | customers.csv:3: has 17 columns, the header has 16
            orders.csv             | 423,c-1 | 423,c-9 | orders.csv:2: there is no customer 'c-9'
            orders.csv             | ,599.00, | ,598.00, | orders.csv:2: 'total' is 598.00, but lines - discount + freight are 599.00
            order_lines.csv        | 2026111600423,AF | 2026111600424,AF | order_lines.csv:2: there is no order '2026111600424'
            payments.csv           | ,0.00 | ,600.00 | payments.csv:2: more was refunded than paid
            tracking_events.csv    | 2026-11-18T13:05:52+08:00 | yesterday | tracking_events.csv:2: 'at' is 'yesterday'
            """)
    void a_mistake_is_named_with_file_and_line(String file, String before, String after, String message) {
        SmallShop.replace(folder, file, before, after);
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).startsWith(message));
    }

    @Test
    void all_mistakes_of_all_files_are_listed_at_once() {
        SmallShop.replace(folder, "products/kitchen.yaml", "stock: 132", "stock: plenty");
        SmallShop.replace(folder, "customers.csv", ",37,", ",x,");
        SmallShop.replace(folder, "orders.csv", ",c-1,", ",c-9,");
        assertThat(problems()).hasSize(3);
    }

    @Test
    void a_hopeless_file_gives_fifty_mistakes_and_no_more() {
        SmallShop.put(folder, "intents/promotion.yaml", "- {id: 'no good'}\n".repeat(80));
        var failure = catchThrowableOfType(ShopImportException.class, () -> ShopImport.read(folder));
        assertThat(failure.problems()).hasSize(ImportLog.MOST_PROBLEMS);
        assertThat(failure).hasMessageContaining("only the first 50 are listed");
    }

    @Test
    void text_that_is_not_utf_8_is_refused_with_its_line() throws IOException {
        Files.write(folder.resolve("orders.csv"), "id,customerId\n1,c-1\n王,小敏\n".getBytes(Charset.forName("GBK")));
        assertThat(problems()).contains("orders.csv:3: not valid UTF-8: save the file in UTF-8");
    }

    @Test
    void a_file_saved_by_a_spreadsheet_with_byte_order_mark_is_read() throws IOException {
        var file = folder.resolve("customers.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertThat(ShopImport.read(folder).customers()).hasSize(2);
    }

    @Test
    void a_misplaced_or_missing_file_is_a_mistake() throws IOException {
        SmallShop.put(folder, "artikles/zh/x.md", "---\n");
        Files.delete(folder.resolve("payments.csv"));
        assertThat(problems()).anyMatch(p -> p.startsWith("artikles/zh/x.md:1: this file has no place in a shop"))
                .contains("payments.csv:1: the file is missing: add it");
    }

    @Test
    void a_missing_folder_is_named() {
        var failure = catchThrowableOfType(ShopImportException.class, () -> ShopImport.read(folder.resolve("nowhere")));
        assertThat(failure).hasMessageContaining("there is no such folder");
    }

    @Test
    void a_shop_inside_a_zip_file_is_read_alike() throws IOException {
        var zip = folder.resolveSibling(folder.getFileName() + ".zip");
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"));
                var walk = Files.walk(folder)) {
            for (var path : walk.filter(Files::isRegularFile).toList()) {
                var target = files.getPath("/shop/" + folder.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
        try (var files = FileSystems.newFileSystem(zip)) {
            assertThat(ShopImport.read(files.getPath("/shop"))).isEqualTo(ShopImport.read(folder));
        }
        Files.delete(zip);
    }

    @Test
    void dates_move_by_whole_days_of_the_shops_zone() {
        var data = ShopImport.read(folder);
        // 23:30 UTC is already the 23rd in Shanghai
        var moved = data.shiftedTo(Instant.parse("2026-11-22T23:30:00Z"));
        assertThat(moved.shop().frozenAt()).isEqualTo("2026-11-23T02:30:00Z");
        assertThat(moved.orders().getFirst().paidAt()).isEqualTo("2026-11-19T12:14:35Z");
        assertThat(moved.orders().getFirst().id()).as("a number is no date").isEqualTo("2026111600423");
        assertThat(moved.products().getFirst().priceHistory().getLast().from()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(moved.promotions().getFirst().validTo()).isEqualTo("2026-11-28T15:59:59Z");
        assertThat(moved.articles().get(1).validTo()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(data.shiftedTo(data.shop().frozenAt())).isSameAs(data);
    }
}
