package deskside.assist.risk;

import deskside.domain.LocalText;
import deskside.domain.assist.RiskFacts;
import deskside.domain.catalog.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The limits of the demo shop's policies. */
final class ShopFacts {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private ShopFacts() {
    }

    static RiskFacts facts() {
        return RiskFacts.of(policies(), TODAY);
    }

    static List<Policy> policies() {
        return List.of(
                policy("RT-7D", "return.policy", Map.of("days", "7")),
                policy("EX-15D", "exchange.request", Map.of("returnDays", "7", "exchangeDays", "15")),
                policy("WR-12M", "warranty.policy", Map.of("months", "12")),
                policy("WR-36M", "warranty.policy", Map.of("robotMonths", "24", "lockMonths", "36", "motorMonths", "36")),
                policy("WR-3M", "warranty.policy", Map.of("months", "3")),
                policy("WR-NONE", "warranty.policy", Map.of("months", "0")),
                policy("RF-48H", "refund.progress", Map.of("checkHours", "48", "walletDays", "3", "cardDays", "7")),
                policy("SH-24H", "order.ship_time", Map.of("hours", "24", "largeHours", "48")),
                policy("SH-CAR", "ship.method", Map.of("eastDays", "3", "otherDays", "5", "remoteDays", "8")),
                policy("PY-FAIL", "pay.failed", Map.of("returnHours", "24", "reportDays", "3")),
                policy("IV-VAT", "invoice.vat", Map.of("workingDays", "7")),
                policy("PP-7D", "promo.price_protect", Map.of("days", "7", "agentAmount", "200.00")),
                policy("PP-15D", "promo.price_protect", Map.of("days", "15", "agentAmount", "200.00")),
                policy("SV-COMP", "complaint.service", Map.of("agentAmount", "50.00")));
    }

    static Policy policy(String id, String intent, Map<String, String> limits) {
        var numbers = limits.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> new BigDecimal(entry.getValue())));
        return new Policy(id, 1, LocalText.of(id + " 的标题"), 1, "", TODAY.minusYears(1), null, List.of(intent), List.of(), List.of(), List.of(), numbers,
                List.of(), LocalText.of(""));
    }
}
