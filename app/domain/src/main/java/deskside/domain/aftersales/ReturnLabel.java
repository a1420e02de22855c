package deskside.domain.aftersales;

import deskside.domain.LocalText;

/**
 * What is printed on the parcel that comes back, or dictated to the carrier.
 *
 * @param carrier  that takes it
 * @param waybill  number of the carrier's form
 * @param receiver the shop's department
 * @param payer    of the freight
 */
public record ReturnLabel(String carrier, String waybill, String receiver, String phone, String address, Payer payer) {

    /** Who pays the freight back. */
    public enum Payer {
        SHOP(new LocalText("运费由本店承担，寄件时选择到付", "the shop pays the freight: send it carriage forward")),
        CUSTOMER(new LocalText("寄回运费由客户承担", "the customer pays the freight")),
        /** The customer pays first and gets up to the insured sum back. */
        INSURED(new LocalText("寄回运费由客户先付，运费险按规则赔付", "the customer pays the freight first and the return insurance refunds it within its limit"));

        private final LocalText label;

        Payer(LocalText label) {
            this.label = label;
        }

        public LocalText label() {
            return label;
        }
    }
}
