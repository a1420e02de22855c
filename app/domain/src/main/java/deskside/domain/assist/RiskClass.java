package deskside.domain.assist;

/** What kind of sentence a shop must not send. */
public enum RiskClass {
    /** Superlatives and absolutes that the advertising law forbids (广告法 §9), cures, certainty of quality. */
    ABSOLUTE("absolute"),
    /** Contact or payment outside the shop. */
    OFF_PLATFORM("offsite"),
    /** Money, gifts or pressure for a review. */
    BOUGHT_REVIEW("review"),
    INSULT("insult"),
    /** Sending the customer away without help. */
    BRUSH_OFF("brushoff"),
    THREAT("threat"),
    /** Personal data of anybody in clear, or asking for secrets such as a verification code. */
    PERSONAL_DATA("privacy"),
    /** Pornography, drugs, gambling, politics, crime: nothing that a shop talks about. */
    PROHIBITED("prohibited"),
    /** A time, an amount or a period that the policies do not give. */
    PROMISE("promise");

    private final String code;

    RiskClass(String code) {
        this.code = code;
    }

    /** The name in rule files. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static RiskClass ofCode(String code) {
        for (var riskClass : values()) {
            if (riskClass.code.equals(code)) {
                return riskClass;
            }
        }
        throw new IllegalArgumentException("unknown risk class '" + code + "'");
    }
}
