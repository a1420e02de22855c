package deskside.hub.shop;

/** The time zone of the shop that was loaded, kept with its data: days of policies are counted in it. */
public final class ShopZone {

    /** Where it is kept. */
    public static final String PROPERTY = "shop-time-zone";

    private ShopZone() {
    }
}
