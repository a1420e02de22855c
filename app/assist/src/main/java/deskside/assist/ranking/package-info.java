/**
 * From candidates to at most four suggestions: features, score, slots filled from the shop's facts, what contradicts the facts and
 * what says the same left out. Pure functions over immutable records. Start reading at
 * {@link deskside.assist.ranking.SuggestionRanker} and {@link deskside.assist.ranking.RankingWeights}.
 */
@NullMarked
package deskside.assist.ranking;

import org.jspecify.annotations.NullMarked;
