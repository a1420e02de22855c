package deskside.assist.ranking;

/** A candidate measured to the end. @param filled its text with the facts of the conversation in it */
record Scored(Candidate candidate, RankingFeatures features, double probability, SlotFiller.Filled filled) {
}
