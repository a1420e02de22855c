package deskside.hub.aftersales;

import deskside.hub.store.ReturnTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The code under which goods come back, short enough to be told on the telephone: from the case's id, so that a repetition gives the same one, in
 * letters and digits that are not mistaken for one another.
 */
final class ReturnCode {

    /** Without I, L, O, U, 0 and 1. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 10;

    private ReturnCode() {
    }

    /** As short as no other case has it. */
    static String of(String caseId, ReturnTable returns) {
        var signs = signs(caseId);
        for (var length = SHORTEST; length < LONGEST; length++) {
            var code = "RT-" + signs.substring(0, length);
            if (returns.isFree(code)) {
                return code;
            }
        }
        return "RT-" + signs;
    }

    /** The number on the carrier's form: digits, behind the code's. */
    static String waybill(String caseId) {
        var digits = new StringBuilder("RW");
        for (var b : hash("waybill " + caseId)) {
            digits.append(Math.floorMod(b, 10));
        }
        return digits.substring(0, 2 + 12);
    }

    private static String signs(String caseId) {
        var signs = new StringBuilder();
        for (var b : hash(caseId)) {
            signs.append(SIGNS.charAt(Math.floorMod(b, SIGNS.length())));
        }
        return signs.substring(0, LONGEST);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
