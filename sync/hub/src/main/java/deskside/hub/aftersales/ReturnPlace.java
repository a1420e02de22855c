package deskside.hub.aftersales;

import deskside.domain.aftersales.ReturnLabel;
import deskside.hub.store.PropertyTable;
import deskside.sync.protocol.WireCodec;
import java.util.Optional;

/** Where a shop's goods come back to, and with whom. The shop's own, so no personal data. */
public record ReturnPlace(String carrier, String receiver, String phone, String address) {

    private static final String PROPERTY = "shop-return-place";

    /** Kept with the shop's data. */
    public void keep(PropertyTable properties) {
        properties.put(PROPERTY, WireCodec.write(this));
    }

    static Optional<ReturnPlace> kept(PropertyTable properties) {
        return properties.find(PROPERTY).map(text -> WireCodec.read(text, ReturnPlace.class));
    }

    ReturnLabel label(String waybill, ReturnLabel.Payer payer) {
        return new ReturnLabel(carrier, waybill, receiver, phone, address, payer);
    }
}
