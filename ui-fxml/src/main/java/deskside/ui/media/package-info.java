/**
 * Pictures and voice messages on the screen: thumbnails, the viewer, the player. Nodes and models belong to the FX thread; decoding and playing
 * happen beside it. Start at {@link deskside.ui.media.AttachmentsBox}.
 */
@NullMarked
package deskside.ui.media;

import org.jspecify.annotations.NullMarked;
