package deskside.hub.shop;

import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code customers.csv}. Several preferences in one cell are parted by {@code |}. */
final class CustomerFile {

    private final ImportLog log;

    CustomerFile(ImportLog log) {
        this.log = log;
    }

    List<Customer> read(ShopFolder folder) {
        var customers = new ArrayList<Customer>();
        folder.required("customers.csv").ifPresent(file -> {
            for (var row : new CsvReader(file, log).rows()) {
                customers.add(customer(row));
            }
        });
        return customers;
    }

    private static Customer customer(Fields row) {
        var customer = new Customer(row.id("id", "customer"), 1, row.text("name"), row.text("honorific"), row.language("language"),
                row.text("phone"), row.text("email"), row.text("city"), row.text("address"),
                row.parse("tier", "普通, 银卡, 金卡 or 黑金", Tier::parse, Tier.REGULAR), row.money("totalSpent"),
                row.integer("orderCount", 0, 1_000_000), row.share("couponUse"), parts(row.optionalText("preferences")),
                row.integer("complaintCount", 0, 100_000), orEmpty(row.optionalText("note")), row.date("memberSince"));
        row.done();
        return customer;
    }

    private static List<String> parts(@Nullable String cell) {
        return cell == null ? List.of() : Arrays.stream(cell.split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
