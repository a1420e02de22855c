package deskside.domain.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * What a copy has of one type of entity, to be held against the original. Immutable.
 *
 * @param count rows that are not deleted
 * @param hash  lower-case hex SHA-256 of the lines {@code id:version} in UTF-8, in code-unit order of the ids, each with a line feed
 */
public record CopyDigest(int count, String hash) {

    /** @param versions by id */
    public static CopyDigest of(SortedMap<String, Long> versions) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            versions.forEach((id, version) -> sha.update((id + ":" + version + "\n").getBytes(StandardCharsets.UTF_8)));
            return new CopyDigest(versions.size(), HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
