package deskside.sync.protocol;

/** Something happened in {@code scope}, up to {@code seq}: pull. Carries no data. */
public record Poke(String scope, long seq) {
}
