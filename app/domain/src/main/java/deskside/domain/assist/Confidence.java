package deskside.domain.assist;

/** How sure a suggestion is, in words. */
public enum Confidence { HIGH, MEDIUM, LOW }
