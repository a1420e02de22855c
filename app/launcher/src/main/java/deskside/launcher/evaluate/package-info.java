/**
 * What {@code deskside evaluate} reads and prints: labelled messages, retrieval cases and rated pairs as tab-separated files, figures as
 * text and JSON. The figures themselves come from {@link deskside.assist.evaluation}. Start at
 * {@link deskside.launcher.evaluate.LabelledFile}. Stateless; reading blocks.
 */
@NullMarked
package deskside.launcher.evaluate;

import org.jspecify.annotations.NullMarked;
