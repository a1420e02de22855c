package deskside.domain.order;

import deskside.domain.Money;

/** @param unitPrice what one piece cost when it was ordered; @param quantity at least 1 */
public record OrderLine(String sku, String productName, int quantity, Money unitPrice) {
}
