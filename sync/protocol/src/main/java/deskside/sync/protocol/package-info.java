/**
 * The protocol DSP/1 between desk and hub: wire records, their JSON codec and (in the resources) the OpenAPI file
 * {@code deskside-hub.openapi.yaml}. Pure data, no input or output; everything is safe for all threads. Start at
 * {@link deskside.sync.protocol.WireCodec}.
 */
@NullMarked
package deskside.sync.protocol;

import org.jspecify.annotations.NullMarked;
