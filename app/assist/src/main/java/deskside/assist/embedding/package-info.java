/**
 * Text to vector, on this machine: the only package that knows ONNX Runtime. Start reading at
 * {@link deskside.assist.embedding.OnnxEmbedder}. Safe for several threads; starts none of its own.
 */
@NullMarked
package deskside.assist.embedding;

import org.jspecify.annotations.NullMarked;
