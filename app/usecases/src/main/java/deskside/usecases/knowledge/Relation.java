package deskside.usecases.knowledge;

/** How one entry has to do with another. */
public record Relation(Kind kind, KnowledgeEntry entry) {

    public enum Kind { APPLIES_TO, RESTS_ON, ANSWERED_IN, ACCESSORY, SIMILAR }
}
