/**
 * Evidence packs: a conversation with all that belongs to it in one file that proves itself. Blocks on the disk; stateless. Start at
 * {@link deskside.store.evidence.EvidencePack}.
 */
@NullMarked
package deskside.store.evidence;

import org.jspecify.annotations.NullMarked;
