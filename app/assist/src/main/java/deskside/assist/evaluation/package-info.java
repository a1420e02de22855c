/**
 * How good is the engine, measured on labelled messages: figures by their published definitions, and the runs that give them. Pure:
 * files are read and durations are taken by the caller. Start reading at {@link deskside.assist.evaluation.IntentEvaluation}. Results
 * are immutable; runs work on the caller's thread and give the same figures for the same data (durations aside).
 */
@NullMarked
package deskside.assist.evaluation;

import org.jspecify.annotations.NullMarked;
