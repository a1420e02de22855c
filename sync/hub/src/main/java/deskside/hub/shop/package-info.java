/**
 * A shop's content as readable files (YAML, Markdown, CSV): reading, checking and, for the demo, moving in time. Everything here is
 * immutable or confined to one call; reading blocks on the files. Start at {@link deskside.hub.shop.ShopImport}.
 */
@NullMarked
package deskside.hub.shop;

import org.jspecify.annotations.NullMarked;
