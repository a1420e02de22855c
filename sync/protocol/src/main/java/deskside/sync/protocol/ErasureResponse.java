package deskside.sync.protocol;

/** How much of the customer was erased now; all zero when it had been before. Orders and cases stay, without personal data. */
public record ErasureResponse(String customerId, int conversations, int messages, int orders, int cases) {
}
