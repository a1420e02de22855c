/**
 * What does the customer want? Training and use of the intent models: linear models over n-grams, over embeddings and over both, a network
 * and a vote of the nearest examples over embeddings, their scores added with fitted weights and so calibrated, with a learned decision about
 * what is not among the shop's intents. Start reading at {@link deskside.assist.intent.IntentTrainer} and
 * {@link deskside.assist.intent.IntentModel}. Models are immutable and safe for all threads; training runs on the caller's thread and gives
 * the same model for the same examples.
 */
@NullMarked
package deskside.assist.intent;

import org.jspecify.annotations.NullMarked;
