package deskside.sync.protocol;

/** @param type the wire name of an entity type; @param count rows that are not deleted; @param hash see {@code CopyDigest} */
public record TypeDigest(String type, int count, String hash) {
}
