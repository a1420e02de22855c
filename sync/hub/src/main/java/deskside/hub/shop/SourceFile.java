package deskside.hub.shop;

/** A text file of the shop. @param name path below the shop's folder, with {@code /} */
record SourceFile(String name, String text) {
}
