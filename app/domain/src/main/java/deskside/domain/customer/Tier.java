package deskside.domain.customer;

import deskside.domain.LocalText;

/** Member tiers, ascending. */
public enum Tier {
    REGULAR(new LocalText("普通", "Regular")),
    SILVER(new LocalText("银卡", "Silver")),
    GOLD(new LocalText("金卡", "Gold")),
    BLACK(new LocalText("黑金", "Black"));

    private final LocalText label;

    Tier(LocalText label) {
        this.label = label;
    }

    public LocalText label() {
        return label;
    }

    /** @param name a constant's name or its Chinese label; @throws IllegalArgumentException for anything else */
    public static Tier parse(String name) {
        for (var tier : values()) {
            if (tier.name().equals(name) || tier.label.zh().equals(name)) {
                return tier;
            }
        }
        throw new IllegalArgumentException("unknown tier '" + name + "': use 普通, 银卡, 金卡 or 黑金");
    }
}
